namespace ReleaseTools.Trends;

/// <summary>The periods in which a date may lie, by their place in a span; they may lie beyond it.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Count">How many periods the span has.</param>
internal readonly record struct TrendPlace(int First, int Last, int Count)
{
    /// <summary>The one period of the span in which it lies; null where it may lie in several, or lies in none.</summary>
    public int? Only => First == Last && First >= 0 && First < Count ? First : null;

    /// <summary>Whether it may lie in some period of the span, and nothing says in which.</summary>
    public bool IsOpen => First != Last && Last >= 0 && First < Count;
}
