namespace ReleaseTools.Predictions;

/// <summary>Two predictions of one author that cannot both be meant. Immutable.</summary>
/// <param name="First">The one that stands first.</param>
/// <param name="Second">The other.</param>
/// <param name="IsSame">Whether they are the same prediction with two probabilities, so that nobody knows which one counts; else one includes the other and was given less.</param>
/// <param name="Message">Both, and what is wrong with them, as one sentence that names the field.</param>
public sealed record PredictionContradiction(PredictionEntry First, PredictionEntry Second, bool IsSame, string Message)
{
    /// <summary>The sentence.</summary>
    public override string ToString() => Message;
}
