using System.Text;
using ReleaseTools.Shell;

if (OperatingSystem.IsWindows())
{
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}

var arguments = ShellArguments.Parse(args, Console.IsInputRedirected);
switch (arguments.Action)
{
    case ShellAction.ShowHelp:
        Console.WriteLine(Usage.Text);
        return ExitCode.Success;
    case ShellAction.ShowVersion:
        Console.WriteLine(Usage.Version);
        return ExitCode.Success;
    case ShellAction.Refuse:
        Console.Error.WriteLine(arguments.Text);
        return ExitCode.Usage;
    default:
        break;
}

string module;
try
{
    module = ModuleLocation.Find(Environment.GetEnvironmentVariable(ModuleLocation.Variable), AppContext.BaseDirectory);
}
catch (FileNotFoundException missing)
{
    Console.Error.WriteLine(missing.Message);
    return ExitCode.Usage;
}

InheritedModulePath.DropOtherEngines();
using var session = new ShellSession(new ShellUserInterface(ShellTerminal.FromEnvironment()));
Console.CancelKeyPress += (_, press) => press.Cancel = session.Stop();
return session.Import(module)
    ? session.Run(arguments.Action == ShellAction.RunInput ? Console.In.ReadToEnd().TrimStart('\uFEFF') : arguments.Text)
    : ExitCode.Failure;
