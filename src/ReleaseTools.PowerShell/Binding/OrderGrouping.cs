using ReleaseTools.Orders;
using ReleaseTools.Timelines;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>By what releases are grouped for an order rule when the user does not say: within what its labels can differ.</summary>
internal static class OrderGrouping
{
    /// <summary>
    /// Vendor and product for versions and lines; the vendor for products; no groups for vendors; otherwise the line.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="by">What its unqualified labels name.</param>
    public static ReleaseGrouping DefaultFor(OrderRule rule, string by)
    {
        if (rule.IsVersionRule)
        {
            return ReleaseGrouping.VendorAndProduct;
        }

        bool Name(string field) => rule.Labels.Any(label => string.Equals(label.Field ?? by, field, StringComparison.OrdinalIgnoreCase));
        return Name("Vendor") ? ReleaseGrouping.None
            : Name("Product") ? ReleaseGrouping.By(["Vendor"])
            : Name("Line") || Name("Version") ? ReleaseGrouping.VendorAndProduct
            : ReleaseGrouping.Line;
    }
}
