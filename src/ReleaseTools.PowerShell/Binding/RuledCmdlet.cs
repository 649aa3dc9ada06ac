using System.Management.Automation;
using ReleaseTools.Naming;
using ReleaseTools.PowerShell.Errors;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>A cmdlet that takes names apart by the naming rules, to which a user may add.</summary>
public abstract class RuledCmdlet : FileCmdlet
{
    private protected RuledCmdlet()
    {
    }

    /// <summary>A JSON file of your own vendors, products and variants. Its rules win over those that come with ReleaseTools. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string? NamingPath { get; set; }

    private protected NamingRules Naming { get; private set; } = NamingRules.Default;

    /// <summary>Reads the user's rules; what is wrong with them ends the cmdlet.</summary>
    protected override void BeginProcessing()
    {
        if (NamingPath is not null)
        {
            foreach (var rules in ReadRequired(NamingPath, literal: false, Load))
            {
                Naming = Naming.Extend(rules);
            }
        }
    }

    private NamingRules Load(TextReader json, string path)
    {
        try
        {
            return NamingRules.Load(json);
        }
        catch (FormatException exception)
        {
            ThrowTerminatingError(FileErrors.NamingRulesInvalid(path, exception));
            throw;
        }
    }
}
