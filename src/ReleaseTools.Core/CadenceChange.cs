using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>A release from which on a group had another pace. Immutable.</summary>
/// <param name="From">The release with which the first gap of the new pace begins.</param>
/// <param name="TypicalBefore">The median gap from the change before, or the start, up to this one.</param>
/// <param name="GapsBefore">How many gaps those are.</param>
/// <param name="TypicalAfter">The median gap from here to the next change, or the end.</param>
/// <param name="GapsAfter">How many gaps those are.</param>
public sealed record CadenceChange(Release From, TimeSpan TypicalBefore, int GapsBefore, TimeSpan TypicalAfter, int GapsAfter)
{
    /// <summary>When the release came out.</summary>
    public ReleaseDate Date => From.Released;

    /// <summary>For example <c>from 2018-01-10 on 12 d instead of 31 d</c>.</summary>
    public override string ToString() => $"from {CadenceSentence.Day(Date)} on {SpanText.Of(TypicalAfter)} instead of {SpanText.Of(TypicalBefore)}";
}
