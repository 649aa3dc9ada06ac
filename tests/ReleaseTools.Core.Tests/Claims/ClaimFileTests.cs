using ReleaseTools.Claims;

namespace ReleaseTools.Tests.Claims;

public sealed class ClaimFileTests
{
    [Theory]
    [InlineData("a was released\n```\nb was released\n```\nc was released", "a was released,c was released")]
    [InlineData("a was released\n```\nb was released\nc was released", "a was released,b was released,c was released")]
    [InlineData("# Claims\n\n| x | y |\n- a was released\nAs they say:\n1. b was released\n", "a was released,b was released")]
    public void What_holds_no_claim_is_left_out_and_a_block_that_nothing_closes_hides_none(string text, string claims) =>
        Assert.Equal(claims, string.Join(",", ClaimFile.Read(new StringReader(text), "claims.md").Claims.Select(claim => claim.Text)));
}
