namespace ReleaseTools.Claims;

/// <summary>All forms of claims, in the order in which they are tried.</summary>
internal static class ClaimForms
{
    public static IReadOnlyList<ClaimForm> All { get; } =
    [
        new ChanceForm(),
        new TrendForm(),
        new AttributeForm(),
        new RateForm(),
        new TrackOrderForm(),
        new SuperlativeForm(),
        new CountForm(),
        new DateForm(),
        new GapForm(),
        new OrderForm(),
    ];
}
