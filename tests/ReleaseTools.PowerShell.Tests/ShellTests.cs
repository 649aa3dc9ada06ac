using System.Diagnostics;
using System.Globalization;
using ReleaseTools.Shell;

namespace ReleaseTools.PowerShell.Tests;

public sealed class ShellTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("releasetools [shell] é ").FullName;

    [Theory]
    [InlineData("1", 0)]
    [InlineData("exit 7", 7)]
    [InlineData("1; exit 0; 2", 0)]
    [InlineData("throw 'x'", 1)]
    [InlineData("if (", 1)]
    [InlineData("Get-Nothing", 1)]
    [InlineData("Get-Nothing; 1", 0)]
    [InlineData("$ErrorActionPreference = 'Stop'; Get-Nothing; exit 0", 1)]
    [InlineData("try { Get-Nothing } catch { exit 3 }", 3)]
    [InlineData("dotnet no-such-command *> $null", 1)]
    [InlineData("dotnet --version > $null; $LASTEXITCODE", 0)]
    public void The_exit_code_of_a_command(string text, int code) => Assert.Equal(code, InProcess(text));

    [Theory]
    [InlineData("'x'", 0)]
    [InlineData("exit 5", 5)]
    [InlineData("& { exit 6 }; 'not reached'", 6)]
    [InlineData("throw 'x'", 1)]
    [InlineData("if (", 1)]
    [InlineData("Get-Nothing", 0)]
    [InlineData("dotnet no-such-command *> $null", 0)]
    [InlineData("param([Parameter(Mandatory)] $Needed)", 1)]
    public void The_exit_code_of_a_script(string text, int code) => Assert.Equal(code, InProcess(ScriptCall.Write(Script(text), [])));

    [Fact]
    public void The_exit_code_is_that_of_the_process()
    {
        Assert.Equal(7, ShellProcess.Run("-Command", "exit 7").ExitCode);
        Assert.Equal(5, ShellProcess.Run("-File", Script("exit 5")).ExitCode);
        Assert.Equal(1, ShellProcess.Run("-File", Script("throw 'x'")).ExitCode);
    }

    [Theory]
    [InlineData("'piped'; exit 4", "piped", 4)]
    [InlineData("\uFEFF'marked'", "marked", 0)]
    [InlineData("", "", 0)]
    [InlineData("if ($true) {\n  'lines'\n}\n\n", "lines", 0)]
    public void It_runs_what_is_piped_in(string input, string output, int code)
    {
        var result = ShellProcess.Run([], input);
        Assert.Equal(new ProcessResult(code, output, string.Empty), result);
    }

    [Fact]
    public void Arguments_reach_the_param_block()
    {
        var script = Script("[CmdletBinding()] param([string] $Name, [int] $Count, [switch] $On, [switch] $Off, [string[]] $Rest) \"$Name|$Count|$On|$Off|$Rest\"");
        var result = ShellProcess.Run("-File", script, "-Name", "it's $(1)", "-On", "-Off:$false", "42", "-Rest:a b");
        Assert.Equal("it's $(1)|42|True|False|a b", result.Output);
    }

    [Fact]
    public void A_script_is_found_from_any_directory_and_knows_its_own()
    {
        Script("\"$PSScriptRoot|$($PWD.Path)\"");
        Assert.Equal($"{_folder}|{_folder}", ShellProcess.Run(["-File", "script.ps1"], null, _folder).Output);
    }

    [Fact]
    public void Output_and_what_is_said_about_the_run_go_to_different_streams()
    {
        var result = ShellProcess.Run("-Command", "'out'; $host.UI.WriteWarningLine('warned'); Get-Nothing; $VerbosePreference = 'Continue'; $host.UI.WriteVerboseLine('told')");
        Assert.Equal("out", result.Output);
        Assert.Contains("WARNING: warned", result.Error, StringComparison.Ordinal);
        Assert.Contains("VERBOSE: told", result.Error, StringComparison.Ordinal);
        Assert.Contains("Get-Nothing", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Redirected_streams_hold_no_escape_codes_and_no_progress()
    {
        var result = ShellProcess.Run(
            ["-Command", "$PSStyle.Foreground.Red + 'red'; Get-Module; $host.UI.WriteProgress(1, [System.Management.Automation.ProgressRecord]::new(1, 'work', 'half')); Get-Nothing; throw 'x'"],
            null, null, ("NO_COLOR", null), ("TERM", "xterm-256color"));
        Assert.Contains("red", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\x1b', result.Output + result.Error);
        Assert.DoesNotContain("work", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_that_ends_the_run_is_no_output()
    {
        var result = ShellProcess.Run("-Command", "'before'; throw 'the reason'");
        Assert.Equal((1, "before"), (result.ExitCode, result.Output));
        Assert.Contains("the reason", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_cmdlet_is_explained_whether_it_ends_the_run_or_not()
    {
        const string sentence = "engine's core only; the other cmdlets of PowerShell come with pwsh.";
        Assert.Contains(sentence, ShellProcess.Run("-Command", "1 | Sort-Object; 1").Error, StringComparison.Ordinal);
        Assert.Contains(sentence, ShellProcess.Run("-Command", "$ErrorActionPreference = 'Stop'; 1 | Sort-Object").Error, StringComparison.Ordinal);
        Assert.DoesNotContain(sentence, ShellProcess.Run("-Command", "try { 1 | Sort-Object } catch { 'caught' }; Get-Module -No").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parse_error_says_where() =>
        Assert.StartsWith("ParserError: line 2, column 5: ", ShellProcess.Run([], "'first'\nif (").Error, StringComparison.Ordinal);

    [Fact]
    public void It_asks_no_questions() =>
        Assert.Contains("asks no questions", ShellProcess.Run("-Command", "$host.UI.PromptForChoice('Sure?', '', @(), 0)").Error, StringComparison.Ordinal);

    [Fact]
    public void The_views_of_the_module_render() =>
        Assert.Contains("2025-08-07", ShellProcess.Run("-Command", "New-Release -Name gpt-5 -Released 2025-08-07").Output, StringComparison.Ordinal);

    [Fact]
    public void Help_and_version_succeed_and_a_wrong_call_does_not()
    {
        Assert.Equal(0, ShellProcess.Run("-Help").ExitCode);
        Assert.StartsWith($"ReleaseTools {BuiltModule.Version}, PowerShell engine 7.", ShellProcess.Run("-Version").Output, StringComparison.Ordinal);
        var wrong = ShellProcess.Run("-Wrong");
        Assert.Equal((2, string.Empty), (wrong.ExitCode, wrong.Output));
    }

    [Fact]
    public void The_module_can_be_named_and_a_wrong_name_is_an_error()
    {
        Assert.Equal(0, ShellProcess.Run(["-Command", "Get-Command New-Release"], null, null, ("RELEASETOOLS_MODULE", BuiltModule.Folder)).ExitCode);
        var result = ShellProcess.Run(["-Command", "1"], null, null, ("RELEASETOOLS_MODULE", _folder));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(_folder, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Modules_of_the_PowerShell_that_starts_it_are_not_taken_for_its_own()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "other", "Microsoft.PowerShell.Utility"));
        var own = Directory.CreateDirectory(Path.Combine(_folder, "own")).FullName;
        Assert.Equal(own, InheritedModulePath.Without(string.Join(Path.PathSeparator, Path.Combine(_folder, "other"), own)));
    }

    [SkippableFact]
    public void Control_C_stops_the_pipeline()
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no kill -INT on Windows");
        using var process = ShellProcess.Start("dotnet", [ShellProcess.Path, "-Command", "try { $host.UI.WriteLine('started'); while ($true) { } } finally { $host.UI.WriteLine('cleaned up') }"]);
        Assert.Equal("started", process.StandardOutput.ReadLine());
        if (IgnoresInterrupt(process))
        {
            // It would go on for ever.
            process.Kill();
            Skip.If(true, "the tests run where SIGINT is ignored, and so is their child");
        }

        var watch = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        var result = ShellProcess.Finish(process);
        Assert.Equal((130, "cleaned up"), (result.ExitCode, result.Output));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_repository_runs(string name)
    {
        var result = ShellProcess.Run(["-File", Path.Combine(BuiltModule.RepositoryRoot, "examples", name)], null, _folder);
        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.NotEmpty(result.Output);
    }

    public static TheoryData<string> Examples() =>
        new(Directory.GetFiles(Path.Combine(BuiltModule.RepositoryRoot, "examples"), "*.ps1").Select(path => Path.GetFileName(path)));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // A shell without job control starts what runs in the background with SIGINT ignored, and that is inherited.
    private static bool IgnoresInterrupt(Process process)
    {
        var status = $"/proc/{process.Id}/status";
        const int signal = 2;
        return File.Exists(status)
            && File.ReadLines(status).FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
            && (ulong.Parse(line[7..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (signal - 1) & 1) == 1;
    }

    private static int InProcess(string text)
    {
        using var output = new StringWriter();
        using var session = new ShellSession(new ShellUserInterface(new ShellTerminal(output, output, false, false, false, ShellTerminal.DefaultWidth)));
        return session.Run(text);
    }

    private string Script(string text)
    {
        var path = Path.Combine(_folder, "script.ps1");
        File.WriteAllText(path, text);
        return path;
    }
}
