namespace ReleaseTools.Claims;

/// <summary>Kleene's logic of three values: true, false, and null for what cannot be told.</summary>
internal static class Three
{
    public static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;

    public static bool? Or(bool? left, bool? right) => left == true || right == true ? true : left is null || right is null ? null : false;

    public static bool? Not(bool? value) => !value;

    /// <summary>True where all are, false where one is.</summary>
    public static bool? All(IEnumerable<bool?> values) => values.Aggregate((bool?)true, And);
}
