using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;
using System.Security;

namespace ReleaseTools.Shell;

/// <summary>
/// Output and information go to standard output, all that is said about the run (errors, warnings, verbose, debug, progress) to
/// standard error, so that a pipe or a file holds nothing but the answer. It asks no questions.
/// </summary>
internal sealed class ShellUserInterface(ShellTerminal terminal) : PSHostUserInterface
{
    private readonly ProgressLine _progress = new(terminal);

    public override PSHostRawUserInterface RawUI { get; } = new ShellRawUserInterface(terminal.Width);

    /// <summary>Whether what the formatter writes is an error that ended the run. It cannot tell by itself when it is given one as an object.</summary>
    public bool ReportsError { get; set; }

    public override bool SupportsVirtualTerminal => terminal.ColorsOutput;

    public override void Write(string value)
    {
        _progress.Clear();
        terminal.Output.Write(Rendered(value, terminal.ColorsOutput));
    }

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        Write(terminal.ColorsOutput
            ? PSStyle.Instance.Foreground.FromConsoleColor(foregroundColor) + value + PSStyle.Instance.Reset
            : value);

    public override void WriteLine(string value)
    {
        if (ReportsError)
        {
            WriteErrorLine(value);
        }
        else
        {
            Write(value + Environment.NewLine);
        }
    }

    // The formatter puts an empty line after each error, which sets paragraphs apart in output, not in a log.
    public override void WriteErrorLine(string value)
    {
        if (value.Length > 0)
        {
            Say(PSStyle.Instance.Formatting.Error, value);
        }
    }

    public override void WriteWarningLine(string message) => Say(PSStyle.Instance.Formatting.Warning, $"WARNING: {message}");

    public override void WriteVerboseLine(string message) => Say(PSStyle.Instance.Formatting.Verbose, $"VERBOSE: {message}");

    public override void WriteDebugLine(string message) => Say(PSStyle.Instance.Formatting.Debug, $"DEBUG: {message}");

    public override void WriteProgress(long sourceId, ProgressRecord record) => _progress.Show(record);

    /// <summary>Takes the progress line off the terminal.</summary>
    public void Finish() => _progress.Clear();

    public override string ReadLine() => Console.ReadLine() ?? throw NoQuestions("The script reads a line, and standard input has none left.");

    public override SecureString ReadLineAsSecureString() => throw NoQuestions("The script asks for a secret.");

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw NoQuestions($"A value is needed for {string.Join(", ", descriptions.Select(field => field.Name))}.");

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        throw NoQuestions($"{caption} {message} A confirmation is needed; -Confirm:$false goes on without one.");

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw NoQuestions("A credential is needed.");

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw NoQuestions("A credential is needed.");

    private void Say(string style, string text)
    {
        _progress.Clear();
        // A text that brings its own colours (the engine's error view) keeps them.
        var styled = terminal.ColorsError && !text.Contains('\x1b', StringComparison.Ordinal) ? style + text + PSStyle.Instance.Reset : text;
        terminal.Error.WriteLine(Rendered(styled, terminal.ColorsError));
    }

    private static string Rendered(string text, bool colors) =>
        colors ? text : new StringDecorated(text).ToString(OutputRendering.PlainText);

    private static HostException NoQuestions(string need) => new($"{need} This shell asks no questions; pwsh does.");
}
