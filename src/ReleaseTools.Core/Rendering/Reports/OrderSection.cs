namespace ReleaseTools.Rendering.Reports;

/// <summary>In which order things came out: against rules where there are some, else against what the lines before did.</summary>
internal static class OrderSection
{
    public static ReportSection? Of(ReportContext context) => context.Options.Rules.Count > 0 ? RuleRows.Section(context) : PatternRows.Section(context);
}
