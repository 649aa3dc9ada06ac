namespace ReleaseTools.Shell;

/// <summary>Where the module is: where a variable says, beside a published shell, or in the output folder of a clone.</summary>
internal static class ModuleLocation
{
    /// <summary>Names the manifest of the module, or the folder that holds it.</summary>
    public const string Variable = "RELEASETOOLS_MODULE";

    private const string Manifest = "ReleaseTools.psd1";

    /// <summary>The path of the manifest.</summary>
    /// <param name="stated">The value of <see cref="Variable"/>; null or empty when it is not set.</param>
    /// <param name="baseDirectory">Where the shell's own assemblies are.</param>
    /// <exception cref="FileNotFoundException">There is no module; the message says where it was looked for.</exception>
    public static string Find(string? stated, string baseDirectory)
    {
        if (!string.IsNullOrEmpty(stated))
        {
            var manifest = Directory.Exists(stated) ? Path.Combine(stated, Manifest) : stated;
            return File.Exists(manifest)
                ? Path.GetFullPath(manifest)
                : throw new FileNotFoundException($"{Variable} is '{stated}', and there is no {Manifest}. Give the manifest of the module, or its folder.");
        }

        var folder = Path.Combine("ReleaseTools", Usage.Release, Manifest);
        return Candidates(folder, baseDirectory).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException(
                $"The module is neither beside this shell nor in output/{folder} of a folder above '{baseDirectory}'. "
                + $"Build it (dotnet build src/ReleaseTools.PowerShell), or name it in {Variable}.");
    }

    private static IEnumerable<string> Candidates(string folder, string baseDirectory)
    {
        yield return Path.Combine(baseDirectory, folder);
        for (var directory = new DirectoryInfo(baseDirectory); directory is not null; directory = directory.Parent)
        {
            yield return Path.Combine(directory.FullName, "output", folder);
        }
    }
}
