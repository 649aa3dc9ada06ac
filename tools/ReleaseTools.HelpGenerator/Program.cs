using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ReleaseTools.HelpGeneration;

if (args.Length < 3)
{
    Console.Error.WriteLine("usage: ReleaseTools.HelpGenerator <cmdlet assembly> <help file to write> <doc comments (.xml) and about topics (.md)>…");
    return 2;
}

var sources = args[2..].ToLookup(file => Path.GetExtension(file) == ".md");
var comments = DocComments.Load(sources[false]);
var topics = sources[true].Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).ToList();
using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
runspace.Open();
using var shell = PowerShell.Create(runspace);

// The engine's own view of the cmdlets, so that sets, positions and aliases are those that it binds.
var module = shell.AddCommand("Import-Module").AddParameter("Name", Path.GetFullPath(args[0])).AddParameter("PassThru")
    .AddParameter("ErrorAction", ActionPreference.Stop).Invoke<PSModuleInfo>().Single();
var help = new HelpDocument(comments, topics).Write(module.ExportedCmdlets.Values.OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal));

Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(args[1]))!);
using var writer = XmlWriter.Create(args[1], new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" });
help.Save(writer);
return 0;
