using ReleaseTools.Statistics;

namespace ReleaseTools.Coincidences;

/// <summary>What one null model says of a pair in the windows of one grid.</summary>
/// <param name="Model">The model.</param>
/// <param name="Method">How it was computed, or why it was not.</param>
/// <param name="Precursor">The figures of the first series, by window; null where the model does not apply.</param>
/// <param name="Trigger">The figures of the second series, by window; null where the model does not apply.</param>
internal sealed record NullFigures(NullModel Model, string Method, NullFigure[]? Precursor, NullFigure[]? Trigger);
