namespace ReleaseTools.Formats;

/// <summary>A format in which every release is one line, so that releases can be added to the end of a file.</summary>
public interface IReleaseLineWriter : IReleaseWriter
{
    /// <summary>The first line of a file, without its end; empty where there is none.</summary>
    string Header { get; }

    /// <summary>Writes one release as one line, without its end.</summary>
    void WriteLine(TextWriter text, Release release, WriteOptions options);

    /// <summary>Why nothing can be added to a file that begins with some line, or null.</summary>
    string? WhyClosed(string firstLine);

    /// <summary>Whether a last line without an end is the beginning of a record of this writer, which a killed program left.</summary>
    bool IsCutOff(string lastLine);
}
