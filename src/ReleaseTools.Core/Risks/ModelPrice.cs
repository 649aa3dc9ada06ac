namespace ReleaseTools.Risks;

/// <summary>A price that is stated in both parts: US dollars for a million tokens of input and of output.</summary>
internal readonly record struct ModelPrice(double Input, double Output)
{
    /// <summary>The price of a release; null unless it states both parts.</summary>
    public static ModelPrice? Of(Release release) =>
        release.Number(AttributeNames.InputPrice) is { } input && release.Number(AttributeNames.OutputPrice) is { } output ? new ModelPrice(input, output) : null;

    /// <summary>How many times dearer or cheaper one is than the other, the part that differs more, at least 1; infinite where only one is free.</summary>
    public double RatioTo(ModelPrice other) => Math.Max(Ratio(Input, other.Input), Ratio(Output, other.Output));

    /// <summary>For example <c>$1.75 in, $14 out</c>.</summary>
    public override string ToString() => $"${ReleaseFacts.Number(Input)} in, ${ReleaseFacts.Number(Output)} out";

    private static double Ratio(double one, double other) =>
        one.Equals(other) ? 1
        : Math.Min(one, other) <= 0 ? double.PositiveInfinity
        : Math.Max(one, other) / Math.Min(one, other);
}
