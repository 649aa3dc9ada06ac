using System.Globalization;
using MathNet.Numerics.Distributions;
using ReleaseTools.Statistics;
using ReleaseTools.Timelines;

namespace ReleaseTools.Claims;

/// <summary>The trend of a share over calendar years, by the test of Cochran (1954, Biometrics 10, 417-451) and Armitage (1955, Biometrics 11, 375-386).</summary>
/// <param name="Count">How many releases are dated to a year.</param>
/// <param name="Fitting">How many of them are of the kind.</param>
/// <param name="Score">The score: positive where the share rises.</param>
/// <param name="PValue">Two-sided; null where there is one year only, or all or none are of the kind.</param>
/// <param name="Text">The shares, year by year.</param>
internal sealed record ShareTrend(int Count, int Fitting, double Score, double? PValue, string Text)
{
    private const int Shown = 6;

    public static ShareTrend Of(IEnumerable<Release> releases, Func<Release, bool> fits, long asOf)
    {
        var years = releases
            .Where(release => Availability.IsOut(release, asOf) && !release.Released.IsOpen)
            .Select(release => (First: new DateTime(release.Released.EarliestTicks).Year, Last: new DateTime(release.Released.LatestTicks).Year, Fits: fits(release)))
            .Where(one => one.First == one.Last)
            .GroupBy(one => one.First)
            .OrderBy(year => year.Key)
            .Select(year => (Year: year.Key, Count: year.Count(), Fitting: year.Count(one => one.Fits)))
            .ToArray();
        var count = years.Sum(year => year.Count);
        var fitting = years.Sum(year => year.Fitting);
        var text = string.Join(", ", years.Skip(Math.Max(0, years.Length - Shown)).Select(year => string.Format(CultureInfo.InvariantCulture, "{0} {1} of {2}", year.Year, year.Fitting, year.Count)));
        if (years.Length < 2 || fitting == 0 || fitting == count)
        {
            return new ShareTrend(count, fitting, 0, null, text);
        }

        var share = (double)fitting / count;
        var mean = years.Sum(year => (double)year.Year * year.Count) / count;
        var score = years.Sum(year => (year.Year - mean) * (year.Fitting - (share * year.Count)));
        var variance = share * (1 - share) * years.Sum(year => year.Count * Math.Pow(year.Year - mean, 2));
        return new ShareTrend(count, fitting, score, Math.Min(1, 2 * Normal.CDF(0, 1, -Math.Abs(score) / Math.Sqrt(variance))), text);
    }
}
