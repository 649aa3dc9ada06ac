namespace ReleaseTools.Formats;

/// <summary>A text of releases that is being written.</summary>
public interface IReleaseSink
{
    /// <summary>Writes one release, after all before it.</summary>
    void Write(Release release);

    /// <summary>Writes what ends the text. Without it the text is not whole.</summary>
    void End();
}
