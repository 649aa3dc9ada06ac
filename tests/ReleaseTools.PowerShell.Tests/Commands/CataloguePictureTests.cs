namespace ReleaseTools.PowerShell.Tests.Commands;

/// <summary>The picture in the README is what the command makes of the catalogue today.</summary>
public sealed class CataloguePictureTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    // After a change of the catalogue or of the drawing, run it in the root of the repository with docs/images/catalogue.svg as its file, and look at what it made.
    private const string Command =
        "Get-Release -Vendor Anthropic, Google, 'Mistral AI', OpenAI | Export-ReleaseReport $args[0] -Title 'AI model releases of 2026' -Since 2026 -AsOf 2026-11-24";

    [Fact]
    public void It_is_what_the_command_makes()
    {
        using var folder = new TemporaryFolder();
        var made = Path.Combine(folder.Path, "catalogue.svg");
        module.Run(Command, made).ThrowIfFailed();

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "images", "catalogue.svg")), File.ReadAllText(made), ignoreLineEndingDifferences: true);
    }
}
