using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace ReleaseTools.Shell;

/// <summary>The call of a script file as PowerShell text, from the arguments of a command line.</summary>
internal static partial class ScriptCall
{
    /// <summary>
    /// The text that calls the script. Of the arguments, <c>-Name</c>, <c>-Name:value</c> and <c>-Switch:$false</c> are parameters;
    /// everything else is a literal value, which no quote or <c>$</c> in it can leave.
    /// </summary>
    /// <remarks>
    /// Called this way a script keeps its <c>exit</c> to itself: it shows in <c>$?</c> and <c>$LASTEXITCODE</c>, and is passed on from
    /// there. <c>$?</c> is false also when the script could not start. An error that it wrote, or a program in it that failed, is its own matter.
    /// </remarks>
    public static string Write(string path, IEnumerable<string> arguments) =>
        $"& {string.Join(' ', arguments.Select(Argument).Prepend(Literal(path)))}; if (!$?) {{ exit $(if ($LASTEXITCODE) {{ $LASTEXITCODE }} else {{ {ExitCode.Failure} }}) }}";

    private static string Argument(string argument) => Parameter().Match(argument) switch
    {
        { Success: false } => Literal(argument),
        var parameter when !parameter.Groups["value"].Success => argument,
        var parameter => $"{parameter.Groups["name"]}:{Value(parameter.Groups["value"].Value)}",
    };

    // Text never binds to a switch, so the two words that can only mean a switch's value stay what they are.
    private static string Value(string text) =>
        bool.TryParse(text.StartsWith('$') ? text[1..] : text, out var value) ? (value ? "$true" : "$false") : Literal(text);

    private static string Literal(string text) => $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'";

    // A bare -Name: takes the next argument as its value, as -Name does.
    [GeneratedRegex(@"^(?<name>-[\p{L}_][\p{L}\p{Nd}_]*)(:(?<value>.+)?)?\z", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();
}
