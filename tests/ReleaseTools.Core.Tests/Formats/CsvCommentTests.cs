namespace ReleaseTools.Tests.Formats;

/// <summary>CSV has no comments, but some programs write them: no row may be lost to them.</summary>
public sealed class CsvCommentTests
{
    [Fact]
    public void A_row_that_begins_with_a_hash_is_a_row() =>
        Assert.Equal(["#1", "#2"], Reading.All("name,released\n#1,2026\n#2,2026\n").Releases().Select(release => release.Name));

    [Fact]
    public void A_line_of_comment_is_left_out_with_a_note()
    {
        var read = Reading.All("# made by hand\nname,released\na,2026\n# between\nb,2026\n");
        Assert.Equal(["a", "b"], read.Releases().Select(release => release.Name));
        Assert.Contains("line 4", Assert.Single(read.Notes()), StringComparison.Ordinal);
    }
}
