namespace ReleaseTools.Shell;

/// <summary>The command line, read the way pwsh reads its own.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Text">The script text, or the reason of a refusal.</param>
internal sealed record ShellArguments(ShellAction Action, string Text)
{
    private static readonly string[] Options = ["-Command", "-File", "-Help", "-Version", "-NoLogo", "-NoProfile", "-NonInteractive"];

    /// <summary>Reads the command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="inputIsRedirected">Whether standard input is a file or a pipe rather than a terminal.</param>
    public static ShellArguments Parse(IReadOnlyList<string> args, bool inputIsRedirected)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var rest = args.Skip(i + 1).ToList();
            switch (FullName(args[i]))
            {
                // True of this shell anyway: calls written for pwsh work.
                case "-NoLogo" or "-NoProfile" or "-NonInteractive":
                    continue;
                case "-Help":
                    return Do(ShellAction.ShowHelp);
                case "-Version":
                    return Do(ShellAction.ShowVersion);
                case "-Command" when rest is ["-"]:
                    return Do(ShellAction.RunInput);
                case "-Command":
                    return rest.Count == 0 ? Refuse("-Command needs the text to run.") : Do(ShellAction.RunText, string.Join(' ', rest));
                case "-File":
                    return rest.Count == 0 ? Refuse("-File needs the path of a script.") : File(rest[0], rest.Skip(1));
                case null when args[i].StartsWith('-'):
                    return Refuse($"'{args[i]}' is no option of this shell, or short for more than one.");
                default:
                    return Refuse($"'{args[i]}' stands where an option was expected. To run a script: -File {args[i]}");
            }
        }

        return inputIsRedirected ? Do(ShellAction.RunInput) : Do(ShellAction.Refuse, Usage.Text);
    }

    private static ShellArguments File(string path, IEnumerable<string> scriptArguments) =>
        !Path.GetExtension(path).Equals(".ps1", StringComparison.OrdinalIgnoreCase) ? Refuse($"'{path}' is no script: -File takes a .ps1 file.")
        : !System.IO.File.Exists(path) ? Refuse($"There is no file '{path}'.")
        : Do(ShellAction.RunText, ScriptCall.Write(Path.GetFullPath(path), scriptArguments));

    private static string? FullName(string option)
    {
        var name = option.StartsWith("--", StringComparison.Ordinal) ? option[1..] : option;
        if (name is "-?")
        {
            return "-Help";
        }

        var matches = name.Length < 2 ? [] : Options.Where(full => full.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return matches.Count == 1 ? matches[0] : null;
    }

    private static ShellArguments Do(ShellAction action, string text = "") => new(action, text);

    private static ShellArguments Refuse(string reason) => Do(ShellAction.Refuse, $"{reason} -Help says how this shell is called.");
}
