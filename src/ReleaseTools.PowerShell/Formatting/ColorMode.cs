namespace ReleaseTools.PowerShell.Formatting;

/// <summary>When text has colours.</summary>
public enum ColorMode
{
    /// <summary>Where a person sees them and wants them.</summary>
    Auto,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}
