using ReleaseTools.Shell;

namespace ReleaseTools.PowerShell.Tests;

public class ShellArgumentsTests
{
    [Theory]
    [InlineData("RunText", "1 + 1", "-Command", "1", "+", "1")]
    [InlineData("RunText", "-x", "-c", "-x")]
    [InlineData("RunText", "1", "-NoProfile", "-NonInteractive", "-NoLogo", "--command", "1")]
    [InlineData("RunInput", "", "-Command", "-")]
    [InlineData("ShowHelp", "", "-Help")]
    [InlineData("ShowHelp", "", "-?")]
    [InlineData("ShowVersion", "", "-v")]
    public void It_reads_what_pwsh_reads(string action, string text, params string[] arguments) =>
        Assert.Equal(new ShellArguments(Enum.Parse<ShellAction>(action), text), ShellArguments.Parse(arguments, inputIsRedirected: false));

    [Theory]
    [InlineData("-Unknown")]
    [InlineData("-N")]
    [InlineData("-")]
    [InlineData("script.ps1")]
    [InlineData("-Command")]
    [InlineData("-File")]
    [InlineData("-File", "no-such-script.ps1")]
    [InlineData("-File", "ReleaseTools.Shell.dll")]
    public void It_refuses_the_rest_and_points_to_the_help(params string[] arguments)
    {
        var refused = ShellArguments.Parse(arguments, inputIsRedirected: false);
        Assert.Equal(ShellAction.Refuse, refused.Action);
        Assert.EndsWith("-Help says how this shell is called.", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_arguments_it_runs_what_is_piped_in_and_on_a_terminal_says_how_to_use_it()
    {
        Assert.Equal(ShellAction.RunInput, ShellArguments.Parse([], inputIsRedirected: true).Action);
        Assert.Equal(new ShellArguments(ShellAction.Refuse, Usage.Text), ShellArguments.Parse([], inputIsRedirected: false));
    }

    [Theory]
    [InlineData("'/s.ps1'", new string[0])]
    [InlineData("'/s.ps1' -Name 'a b'", new[] { "-Name", "a b" })]
    [InlineData("'/s.ps1' -Name:'x'", new[] { "-Name:x" })]
    [InlineData("'/s.ps1' -Name: 'x'", new[] { "-Name:", "x" })]
    [InlineData("'/s.ps1' -On:$false -Off:$true", new[] { "-On:$false", "-Off:true" })]
    [InlineData("'/s.ps1' '-1' '--' '-' ''", new[] { "-1", "--", "-", "" })]
    [InlineData("'/s.ps1' '-a;exit 9' '$(exit 9)' '''; exit 9; '''", new[] { "-a;exit 9", "$(exit 9)", "'; exit 9; '" })]
    [InlineData("'/s.ps1' -a:'\n'", new[] { "-a:\n" })]
    public void Arguments_of_a_script_are_parameters_or_literal_text(string call, string[] arguments) =>
        Assert.StartsWith($"& {call}; if", ScriptCall.Write("/s.ps1", arguments), StringComparison.Ordinal);
}
