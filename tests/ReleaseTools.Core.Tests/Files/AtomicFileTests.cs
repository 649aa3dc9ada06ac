using System.Runtime.Versioning;
using System.Text;
using ReleaseTools.Files;

namespace ReleaseTools.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("releasetools-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private string[] Files => [.. Directory.GetFiles(_folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    // The netstandard2.0 build has no way to follow a link.
    private static bool FollowsLinks =>
        ((TargetFrameworkAttribute)typeof(AtomicFile).Assembly.GetCustomAttributes(typeof(TargetFrameworkAttribute), false)[0]).FrameworkName.StartsWith(".NETCoreApp", StringComparison.Ordinal);

    private static void Write(string path, string text, AtomicFileMode mode = AtomicFileMode.Replace)
    {
        using var file = AtomicFile.Create(path, mode);
        file.Stream.Write(Encoding.UTF8.GetBytes(text));
        file.Commit();
    }

    [Fact]
    public void A_file_appears_whole_when_it_is_committed()
    {
        File.WriteAllText(At("a"), "old");
        using (var file = AtomicFile.Create(At("a")))
        {
            file.Stream.Write("new"u8);
            file.Stream.Flush();
            Assert.Equal("old", File.ReadAllText(At("a")));
            file.Commit();
        }

        Assert.Equal("new", File.ReadAllText(At("a")));
        Assert.Equal(["a"], Files);
    }

    [Fact]
    public void What_is_given_up_leaves_nothing()
    {
        File.WriteAllText(At("a"), "old");
        using (var file = AtomicFile.Create(At("a")))
        {
            file.Stream.Write("new"u8);
        }

        using (AtomicFile.Create(At("b")))
        {
        }

        Assert.Equal("old", File.ReadAllText(At("a")));
        Assert.Equal(["a"], Files);
    }

    [Fact]
    public void A_target_that_must_be_new_is_kept_however_late_it_appears()
    {
        File.WriteAllText(At("a"), "old");
        Assert.Equal(At("a"), Assert.Throws<FileExistsException>(() => AtomicFile.Create(At("a"), AtomicFileMode.CreateNew)).Path);
        using (var file = AtomicFile.Create(At("b"), AtomicFileMode.CreateNew))
        {
            File.WriteAllText(At("b"), "theirs");
            Assert.Throws<FileExistsException>(file.Commit);
        }

        Write(At("c"), "new", AtomicFileMode.CreateNew);
        Assert.Equal(["a", "b", "c"], Files);
        Assert.Equal("theirs", File.ReadAllText(At("b")));
    }

    [Fact]
    public void Permissions_are_kept_and_read_only_files_are_replaced_only_on_demand()
    {
        File.WriteAllText(At("a"), "old");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(At("a"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }

        Write(At("a"), "1");
        File.SetAttributes(At("a"), FileAttributes.ReadOnly);
        Assert.Throws<UnauthorizedAccessException>(() => Write(At("a"), "2"));
        Assert.Equal("1", File.ReadAllText(At("a")));
        Write(At("a"), "3", AtomicFileMode.ReplaceReadOnly);
        Assert.Equal("3", File.ReadAllText(At("a")));
        Assert.True(new FileInfo(At("a")).IsReadOnly || !FollowsLinks);
        if (!OperatingSystem.IsWindows() && FollowsLinks)
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.GroupRead, File.GetUnixFileMode(At("a")));
        }

        File.SetAttributes(At("a"), FileAttributes.Normal);
    }

    [Fact]
    public void A_link_is_followed_and_stays()
    {
        if (OperatingSystem.IsWindows())
        {
            // Links need a right there that not everybody has.
            return;
        }

        Directory.CreateDirectory(At("deep"));
        File.WriteAllText(At("deep/real"), "old");
        File.CreateSymbolicLink(At("middle"), "deep/real");
        File.CreateSymbolicLink(At("link"), "middle");
        File.CreateSymbolicLink(At("loop"), "loop");
        Assert.ThrowsAny<IOException>(() => Write(At("loop"), "x"));
        if (!FollowsLinks)
        {
            Assert.ThrowsAny<IOException>(() => Write(At("link"), "new"));
            return;
        }

        Write(At("link"), "new");
        Assert.Equal("new", File.ReadAllText(At("deep/real")));
        Assert.Equal(("deep/real", "middle"), (new FileInfo(At("middle")).LinkTarget, new FileInfo(At("link")).LinkTarget));
    }

    [Theory]
    [InlineData("/dev/null")]
    [InlineData("/dev/stdout")]
    [InlineData("/proc/self/environ")]
    public void A_device_is_not_replaced(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.ThrowsAny<IOException>(() => Write(path, "x"));
            Assert.NotEqual("x", File.Exists("/dev/null") ? File.ReadAllText("/dev/null") : string.Empty);
        }
    }

    [Fact]
    public void A_directory_or_a_missing_one_is_an_error()
    {
        Assert.ThrowsAny<IOException>(() => Write(_folder, "x"));
        Assert.Throws<DirectoryNotFoundException>(() => Write(At("no/a"), "x"));
    }

    [Fact]
    public void What_a_killed_program_left_is_removed_and_what_a_running_one_writes_is_not()
    {
        var left = At(".releasetools-0123456789abcdef0123456789abcdef.tmp");
        var young = At(".releasetools-1123456789abcdef0123456789abcdef.tmp");
        File.WriteAllText(left, "rest");
        File.WriteAllText(young, "rest");
        File.WriteAllText(At(".releasetools-mine"), "no business of ours");
        using var running = AtomicFile.Create(At("a"));
        var held = Directory.GetFiles(_folder).Single(file => file != left && file != young && file.EndsWith(".tmp", StringComparison.Ordinal));
        var old = DateTime.UtcNow - AtomicFile.StaleAfter - TimeSpan.FromMinutes(1);
        File.SetLastWriteTimeUtc(left, old);
        File.SetLastWriteTimeUtc(held, old);
        File.SetLastWriteTimeUtc(At(".releasetools-mine"), old);

        Write(At("b"), "x");
        Assert.False(File.Exists(left));
        Assert.True(File.Exists(young) && File.Exists(held) && File.Exists(At(".releasetools-mine")));
        running.Commit();
        Assert.True(File.Exists(At("a")));
    }
}
