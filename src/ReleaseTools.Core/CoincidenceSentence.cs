using ReleaseTools.Statistics;

namespace ReleaseTools;

/// <summary>A coincidence as a person says it, in a few words; <see cref="ReleaseCoincidence.Message"/> has all of it.</summary>
public static class CoincidenceSentence
{
    /// <summary>
    /// Of the models that keep each series' rhythm or week the one under which it is least unusual, and that is what the verdict rests on; of all models where neither was
    /// asked, or gave an answer. Null where none did.
    /// </summary>
    public static CoincidenceTest? Hardest(ReleaseCoincidence coincidence)
    {
        CoincidenceTest[] answered = [.. coincidence.Nulls.Where(test => test.CorrectedPValue is not null)];
        CoincidenceTest[] keeping = [.. answered.Where(test => test.Model is NullModel.CircularShift or NullModel.Calendar)];
        return (keeping.Length > 0 ? keeping : answered).OrderByDescending(test => test.CorrectedPValue).FirstOrDefault();
    }

    /// <summary>The verdict in two words; those are <c>cannot be tested</c> where the dates allow no count.</summary>
    public static string Word(ReleaseCoincidence coincidence) => coincidence switch
    {
        { CoincidenceCount: null } => "cannot be tested",
        { IsUnusual: true } => "unusual",
        { IsUnusual: false } => "not unusual",
        _ => "cannot tell",
    };
}
