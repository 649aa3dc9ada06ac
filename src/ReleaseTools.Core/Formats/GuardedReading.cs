using System.Text.RegularExpressions;
using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>Runs a reader so that whatever ends it early becomes one fatal problem after all that was read.</summary>
internal static class GuardedReading
{
    public static IEnumerable<ReadResult> Run(TextReader text, ReadOptions options, Func<GuardedTextReader, IEnumerable<ReadResult>> read) =>
        Run(text, options, read, ReadResult.Of);

    /// <summary>As the other, for a reader of something else than releases.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">For the wording of problems.</param>
    /// <param name="read">The reader.</param>
    /// <param name="failed">What stands for a problem among what it reads.</param>
    public static IEnumerable<T> Run<T>(TextReader text, ReadOptions options, Func<GuardedTextReader, IEnumerable<T>> read, Func<ReadProblem, T> failed)
    {
        IEnumerator<T>? results = null;
        try
        {
            while (true)
            {
                ReadProblem? problem = null;
                try
                {
#pragma warning disable CA2000 // The guard holds nothing of its own; the text belongs to the caller.
                    results ??= read(GuardedTextReader.Over(text)).GetEnumerator();
#pragma warning restore CA2000
                    if (!results.MoveNext())
                    {
                        yield break;
                    }
                }
                catch (UnreadableTextException error)
                {
                    problem = ReadProblems.Fatal(options, error.Message, error.Line, error.Column, error.Property);
                }
                catch (JsonReaderException error)
                {
                    problem = JsonFaults.Explain(options, error);
                }
                catch (RegexMatchTimeoutException)
                {
                    // No pattern takes long for a text of the length that it is tried on, but a machine may stand still in the middle of one.
                    problem = ReadProblems.Fatal(options, "Reading this took too long and was given up. Try again when the machine has less to do.");
                }
                catch (IOException error)
                {
                    problem = ReadProblems.Fatal(options, $"The input cannot be read: {DisplayText.Clean(error.Message)}");
                }

                if (problem is not null)
                {
                    yield return failed(problem);
                    yield break;
                }

                yield return results!.Current;
            }
        }
        finally
        {
            results?.Dispose();
        }
    }
}
