namespace ReleaseTools.Rendering.Reports;

/// <summary>How an answer is meant, which a page shows by a colour beside the word.</summary>
public enum ReportTone
{
    /// <summary>No answer, or one that is neither good nor bad.</summary>
    None,

    /// <summary>As it was to be: Conforms, Supported, Low.</summary>
    Good,

    /// <summary>Worth a look: Medium, Late, unusual.</summary>
    Caution,

    /// <summary>Not as it was to be: Reversed, Refuted, High.</summary>
    Bad,

    /// <summary>The data do not tell.</summary>
    Unknown,
}
