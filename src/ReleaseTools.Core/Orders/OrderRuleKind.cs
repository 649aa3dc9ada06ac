namespace ReleaseTools.Orders;

/// <summary>What an order rule asks for.</summary>
public enum OrderRuleKind
{
    /// <summary><c>a -> b</c>: the first b comes after the first a; longer chains hold pair by pair.</summary>
    Chain = 0,

    /// <summary><c>a &lt;-> b within 30m</c>: the first of each come close together, in either order.</summary>
    Together = 1,

    /// <summary><c>a !-> b</c>: no b comes after the first a.</summary>
    Never = 2,

    /// <summary><c>version ascending</c>: versions rise with time.</summary>
    VersionAscending = 3,
}
