using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Coincidences;

/// <summary>A pair in one window.</summary>
/// <param name="First">The first series.</param>
/// <param name="Second">The second series.</param>
/// <param name="Window">The window.</param>
/// <param name="Index">Its place among the windows of its grid.</param>
/// <param name="Pair">The pair on the grid.</param>
/// <param name="Lead">Who leads of the two.</param>
/// <param name="Nulls">What the null models say; empty where there is nothing to test.</param>
internal sealed record WindowFigures(
    EventTrain First, EventTrain Second, Duration Window, int Index, SlottedPair Pair, LeadIndex Lead, IReadOnlyList<NullFigures> Nulls)
{
    public double? P(NullModel model, bool isTrigger)
    {
        var figures = Nulls.FirstOrDefault(one => one.Model == model);
        return (isTrigger ? figures?.Trigger : figures?.Precursor)?[Index].P;
    }
}
