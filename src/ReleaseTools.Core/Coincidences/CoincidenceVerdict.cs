using ReleaseTools.Statistics;

namespace ReleaseTools.Coincidences;

/// <summary>What the null models say together.</summary>
/// <remarks>
/// A coincidence is unusual when it is so, corrected for all pairs and windows, under every model that keeps what release trains have anyway: their own
/// rhythm (<see cref="NullModel.CircularShift"/>) and the calendar (<see cref="NullModel.Calendar"/>). The others call rhythm and office hours a coincidence; they
/// decide only where neither of the two was asked or applies, and then all of them have to agree. A model whose smallest possible p-value cannot survive
/// the correction, such as 1/T over few shifts, cannot say no by its lack of resolution: it has no vote where another of the two has one.
/// </remarks>
internal sealed class CoincidenceVerdict
{
    /// <summary>What counts as unusual: 5 %.</summary>
    public const double Level = 0.05;

    private CoincidenceVerdict(CoincidenceTest[] decisive, IReadOnlyList<CoincidenceTest> tests)
    {
        Decisive = decisive;
        IsUnusual = decisive.Length == 0 ? null : decisive.All(IsUnder);
        Unusual = [.. tests.Where(IsUnder)];
    }

    /// <summary>Whether it is unusual; null where nothing was tested, or nothing that was could have shown it.</summary>
    public bool? IsUnusual { get; }

    /// <summary>The models that decided.</summary>
    public IReadOnlyList<CoincidenceTest> Decisive { get; }

    /// <summary>The models under which it is unusual.</summary>
    public IReadOnlyList<CoincidenceTest> Unusual { get; }

    /// <summary>The verdict over the tests of one window.</summary>
    /// <param name="tests">The tests.</param>
    /// <param name="testCount">Over how many pairs and windows they are corrected.</param>
    /// <param name="correction">How.</param>
    public static CoincidenceVerdict Of(IReadOnlyList<CoincidenceTest> tests, int testCount, PValueCorrection correction)
    {
        CoincidenceTest[] answered = [.. tests.Where(test => test.CorrectedPValue is not null)];
        CoincidenceTest[] keeping = [.. answered.Where(test => test.Model is NullModel.CircularShift or NullModel.Calendar)];
        CoincidenceTest[] asked = keeping.Length > 0 ? keeping : answered;
        return new CoincidenceVerdict([.. asked.Where(test => CanShow(test, testCount, correction))], tests);
    }

    private static bool IsUnder(CoincidenceTest test) => test.CorrectedPValue <= Level;

    // The best that a test could do is to be the smallest of all; by Benjamini and Hochberg it might have company, so that the bound is not one.
    private static bool CanShow(CoincidenceTest test, int testCount, PValueCorrection correction) =>
        correction is PValueCorrection.None or PValueCorrection.BH || test.SmallestP * testCount <= Level;
}
