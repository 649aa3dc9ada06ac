namespace ReleaseTools.Browser.Tests.Harness;

/// <summary>All tests share one browser, and run one by one, so that none waits for another's processor.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<ChromiumFixture>
{
    public const string Name = "browser";
}
