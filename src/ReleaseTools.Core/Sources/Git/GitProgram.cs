using System.Diagnostics;

namespace ReleaseTools.Sources.Git;

/// <summary>The git program of this machine, run so that nothing that a repository says can make it run anything else, ask anybody, or write.</summary>
/// <remarks>
/// <para>It is found by the full path, in the absolute folders of PATH only: a git.exe in the current folder is not taken for it. It gets no shell, no
/// input, no terminal, and only arguments that are fixed here; the repository is its current folder.</para>
/// <para>What a repository's own configuration could name as a command is overruled on the command line, which wins over every file; protocols are forbidden
/// altogether, so that a partial clone fetches nothing, also where git is older than GIT_NO_LAZY_FETCH (2.45). None of the commands that are run here would run a hook, a
/// pager or a filter in the first place. The user's own configuration (system and global) is read, because safe.directory stands there and nowhere else: git itself
/// then refuses what belongs to another user. Variables GIT_… of the caller are not passed on: they could name another repository or other commands.</para>
/// <para>Source: git(1), git-config(1), gitfaq and "SECURITY" in git(1).</para>
/// </remarks>
internal sealed class GitProgram
{
    private const string Nothing = "/dev/null";

    private static readonly string[] Overruled =
    [
        "core.fsmonitor=false", $"core.hooksPath={Nothing}", "core.pager=cat", "core.sshCommand=false", "core.askPass=false", "core.gitProxy=false", "core.editor=false",
        "core.alternateRefsCommand=false", "core.untrackedCache=false", "credential.helper=", "diff.external=", "gpg.program=false", "gpg.ssh.program=false", "gpg.x509.program=false",
        "protocol.allow=never", "protocol.ext.allow=never", "protocol.file.allow=never", "uploadpack.packObjectsHook=", "log.showSignature=false", "maintenance.auto=false", "gc.auto=0",
    ];

    private static readonly (string Name, string Value)[] Environment =
    [
        ("GIT_NO_LAZY_FETCH", "1"), ("GIT_NO_REPLACE_OBJECTS", "1"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_ALLOW_PROTOCOL", "none"),
        ("GIT_PAGER", "cat"), ("GIT_ASKPASS", "false"), ("SSH_ASKPASS", "false"), ("GIT_SSH_COMMAND", "false"), ("GIT_GRAFT_FILE", Nothing), ("GIT_FLUSH", "0"), ("LC_ALL", "C"), ("LANGUAGE", "C"),
    ];

    private readonly string _path;

    /// <summary>A git by the full path of its program.</summary>
    public GitProgram(string path) => _path = path;

    /// <summary>The git that a PATH leads to.</summary>
    /// <param name="searchPath">Folders, parted as PATH is; those that are not absolute are passed over.</param>
    /// <exception cref="SourceException">There is none.</exception>
    public static GitProgram Find(string? searchPath) => SearchPath.Find(searchPath, "git", ".exe") is { } path
        ? new GitProgram(path)
        : throw new SourceException(SourceFault.ProgramMissing, "The program 'git' is in no folder of PATH. Install git, 2.9 or later, to read the tags of a repository.");

    /// <summary>Starts git in a repository.</summary>
    /// <param name="repository">Where.</param>
    /// <param name="arguments">Fixed words, none of which needs a quote.</param>
    /// <param name="patience">How long it may be silent.</param>
    /// <param name="cancellation">Kills it.</param>
    /// <exception cref="SourceException">It cannot be started.</exception>
    public ProgramRun Start(GitRepository repository, string[] arguments, TimeSpan patience, CancellationToken cancellation)
    {
        var words = new[] { "--no-pager", "--no-replace-objects", "--no-optional-locks" }
            .Concat(Overruled.SelectMany(setting => new[] { "-c", setting })).Concat(arguments);
        var info = new ProcessStartInfo(_path, string.Join(" ", words)) { WorkingDirectory = repository.Folder };
        foreach (var name in info.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            info.Environment.Remove(name);
        }

        foreach (var (name, value) in Environment)
        {
            info.Environment[name] = value;
        }

        // What the configuration says of another working tree does not count, and what is no repository sends nobody to the folders above.
        info.Environment["GIT_WORK_TREE"] = repository.Folder;
        if (Path.GetDirectoryName(repository.Folder) is { } above && above.IndexOf(Path.PathSeparator) < 0)
        {
            info.Environment["GIT_CEILING_DIRECTORIES"] = above;
        }

        return ProgramRun.Start(info, patience, cancellation);
    }
}
