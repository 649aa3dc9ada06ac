namespace ReleaseTools.Formats;

/// <summary>Reads releases from one file format, lazily and in bounded memory.</summary>
public interface IReleaseReader
{
    /// <summary>Name of the format, as <c>-Format</c> takes it (<c>Json</c>, <c>Csv</c>, <c>Arrow</c>).</summary>
    string Format { get; }

    /// <summary>How sure the reader is, from 0 (not mine) to 100, judging by the first characters of the text.</summary>
    int Recognize(string head);

    /// <summary>The releases, problems and notes, in the order of the text. A bad record is a problem and the rest goes on.</summary>
    IEnumerable<ReadResult> Read(TextReader text, ReadOptions options);
}
