using System.Management.Automation;
using System.Reflection;
#if !NETSTANDARD2_0
using System.Runtime.Loader;
#endif

namespace ReleaseTools.PowerShell;

/// <summary>Finds the third-party assemblies in <c>deps/</c>, from the first import to the end of the process.</summary>
/// <remarks>
/// They lie outside default probing and, on PowerShell 7, in a load context of their own, so that another module's copies of
/// the same assemblies do not meet them. Imports are not counted: a runspace may be disposed of without removing the module, and the
/// assemblies stay loaded anyway. Assemblies are loaded by path: a handler that asks for a name again would be asked in turn.
/// </remarks>
public sealed class ModuleInitializer : IModuleAssemblyInitializer
{
    private static readonly string Folder =
        Path.Combine(Path.GetDirectoryName(typeof(ModuleInitializer).Assembly.Location)!, "deps");

    private static readonly object Gate = new();
    private static bool s_isRegistered;

    /// <inheritdoc/>
    public void OnImport()
    {
        lock (Gate)
        {
            // -Force, and a second runspace, import what is already imported.
            if (!s_isRegistered)
            {
                Register();
                s_isRegistered = true;
            }
        }
    }

    private static string? PathOf(AssemblyName name)
    {
        var path = Path.Combine(Folder, name.Name + ".dll");
        return name.Name is not null && File.Exists(path) ? path : null;
    }

#if NETSTANDARD2_0
    private static void Register() => AppDomain.CurrentDomain.AssemblyResolve += Resolve;

    private static Assembly? Resolve(object? sender, ResolveEventArgs args) =>
        PathOf(new AssemblyName(args.Name)) is { } path ? Assembly.LoadFrom(path) : null;
#else
    // Kept for the life of the process: an assembly that is loaded twice has two of every type.
    private static readonly AssemblyLoadContext Dependencies = new DependencyContext();

    private static void Register() => AssemblyLoadContext.Default.Resolving += Resolve;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) =>
        PathOf(name) is { } path ? Dependencies.LoadFromAssemblyPath(path) : null;

    private sealed class DependencyContext() : AssemblyLoadContext("ReleaseTools.Dependencies")
    {
        // A dependency of a dependency lies beside it; the framework's own come from the default context.
        protected override Assembly? Load(AssemblyName assemblyName) => PathOf(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
#endif
}
