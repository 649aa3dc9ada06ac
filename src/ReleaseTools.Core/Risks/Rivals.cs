namespace ReleaseTools.Risks;

/// <summary>The vendors whose releases can stand in for a release, by features, price and date.</summary>
internal sealed class Rivals
{
    private readonly RiskBackground _background;
    private readonly RiskThresholds _thresholds;
    private readonly CancellationPace _pace;
    private readonly int[] _profileOf;
    private readonly List<FeatureProfile> _profiles = [];
    private readonly List<List<int>> _rows = [];
    private readonly HashSet<int> _vendors = [];
    private readonly Dictionary<int, Candidates> _known = [];

    public Rivals(RiskBackground background, RiskThresholds thresholds, CancellationToken cancellation)
    {
        _background = background;
        _thresholds = thresholds;
        _pace = new CancellationPace(cancellation);
        _profileOf = new int[background.Count];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < background.Count; row++)
        {
            _pace.Step();
            var key = FeatureProfile.KeyOf(background[row]);
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers.Add(key, number = _profiles.Count);
                _profiles.Add(FeatureProfile.Of(background[row]));
                _rows.Add([]);
            }

            _profileOf[row] = number;
            if (background[row] is { Vendor: not null, AliasOf: null } release && release.IsAvailable(background.AsOfTicks) != false)
            {
                _rows[number].Add(row);
                _vendors.Add(background.VendorOf(row));
            }
        }

        Silent = Enumerable.Range(0, _profiles.Count).Where(profile => !_profiles[profile].IsStated).Sum(profile => _rows[profile].Count);
    }

    /// <summary>How many releases are left out, since they do not state what they can do.</summary>
    public int Silent { get; }

    /// <summary>Whether the input has another vendor at all: where it has none, nobody has looked for rivals.</summary>
    public bool HasOthers(int row) => _vendors.Count > (_vendors.Contains(_background.VendorOf(row)) ? 1 : 0);

    /// <summary>What a row offers.</summary>
    public FeatureProfile ProfileOf(int row) => _profiles[_profileOf[row]];

    /// <summary>The rivals of a row with a price: one of each vendor, those that certainly are rivals first; no more vendors than make the risk Low.</summary>
    /// <param name="row">The row.</param>
    /// <param name="price">Its price.</param>
    /// <param name="undecided">One of each further vendor that may be a rival.</param>
    public IReadOnlyList<Release> Of(int row, ModelPrice price, out IReadOnlyList<Release> undecided)
    {
        var (certain, possible) = (new Dictionary<int, Release>(), new Dictionary<int, Release>());
        var candidates = CandidatesFor(_profileOf[row]);
        var own = _background.VendorOf(row);
        var priced = candidates.Priced;
        for (var at = candidates.FirstFrom(price.Input / _thresholds.PriceRange); at < priced.Length && certain.Count < _thresholds.VendorsForLow; at++)
        {
            _pace.Step();
            var candidate = priced[at];
            if (candidate.Price.Input > price.Input * _thresholds.PriceRange)
            {
                break;
            }

            if (candidate.Vendor == own)
            {
                // A vendor's own releases may stand in long runs.
                at = candidate.EndOfRun - 1;
            }
            else if (candidate.Price.RatioTo(price) <= _thresholds.PriceRange)
            {
                Add(candidate.IsCertain ? certain : possible, candidate.Vendor, candidate.Row);
            }
        }

        foreach (var candidate in candidates.Unpriced.Where(candidate => candidate.Vendor != own))
        {
            Add(possible, candidate.Vendor, candidate.Row);
        }

        undecided = [.. possible.Where(pair => !certain.ContainsKey(pair.Key)).Select(pair => pair.Value)];
        return [.. certain.Values];
    }

    private void Add(Dictionary<int, Release> vendors, int vendor, int row)
    {
        if (!vendors.ContainsKey(vendor))
        {
            vendors.Add(vendor, _background[row]);
        }
    }

    private Candidates CandidatesFor(int profile)
    {
        if (!_known.TryGetValue(profile, out var candidates))
        {
            var priced = new List<Candidate>();
            var unpriced = new Dictionary<int, Candidate>();
            for (var other = 0; other < _profiles.Count; other++)
            {
                _pace.Step();
                var covers = _rows[other].Count > 0 && _profiles[other].IsStated ? _profiles[other].Covers(_profiles[profile]) : false;
                foreach (var row in covers == false ? [] : _rows[other])
                {
                    _pace.Step();
                    var (release, vendor) = (_background[row], _background.VendorOf(row));
                    var isCertain = covers == true && release.IsAvailable(_background.AsOfTicks) == true;
                    if (ModelPrice.Of(release) is { } price)
                    {
                        priced.Add(new Candidate(row, vendor, price, isCertain));
                    }
                    else if (unpriced.Count <= _thresholds.VendorsForLow)
                    {
                        // One more than is asked for, since one of them may be the asker's own.
                        unpriced[vendor] = new Candidate(row, vendor, default, false);
                    }
                }
            }

            _known.Add(profile, candidates = new Candidates(priced, unpriced.Values));
        }

        return candidates;
    }

    private sealed class Candidates
    {
        public Candidates(IEnumerable<Candidate> priced, IEnumerable<Candidate> unpriced)
        {
            Priced = [.. priced.OrderBy(candidate => candidate.Price.Input).ThenBy(candidate => candidate.Vendor).ThenBy(candidate => candidate.Row)];
            Unpriced = [.. unpriced];
            for (var at = Priced.Length - 1; at >= 0; at--)
            {
                Priced[at] = Priced[at] with { EndOfRun = at + 1 < Priced.Length && Priced[at + 1].Vendor == Priced[at].Vendor ? Priced[at + 1].EndOfRun : at + 1 };
            }
        }

        /// <summary>Those with a price, by the price of input.</summary>
        public Candidate[] Priced { get; }

        public Candidate[] Unpriced { get; }

        /// <summary>The first that costs as much or more.</summary>
        public int FirstFrom(double price)
        {
            var (low, high) = (0, Priced.Length);
            while (low < high)
            {
                var middle = low + ((high - low) / 2);
                (low, high) = Priced[middle].Price.Input < price ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }

    private readonly record struct Candidate(int Row, int Vendor, ModelPrice Price, bool IsCertain, int EndOfRun = 0);
}
