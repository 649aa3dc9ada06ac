namespace ReleaseTools.Files;

/// <summary>What may be replaced by a file that is written.</summary>
public enum AtomicFileMode
{
    /// <summary>A file that may be written to.</summary>
    Replace = 0,

    /// <summary>Any file, read-only ones too.</summary>
    ReplaceReadOnly = 1,

    /// <summary>Nothing: the target must not be there.</summary>
    CreateNew = 2,
}
