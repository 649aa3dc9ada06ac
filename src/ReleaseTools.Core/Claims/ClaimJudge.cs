using ReleaseTools.Timelines;

namespace ReleaseTools.Claims;

/// <summary>Judges claims by a set of releases. Built once for many claims; not thread-safe.</summary>
/// <remarks>
/// A sentence is judged only where all of it is understood. A claim is supported or refuted where that holds for every moment that the dates allow; a negation turns that round and
/// leaves open what is open. Judging takes time in proportion to the sentence, not to the releases, once what it asks for was computed.
/// </remarks>
public sealed class ClaimJudge
{
    /// <summary>The longest sentence that is read, in characters.</summary>
    public const int LongestClaim = 1_000;

    private const int MostWords = 80;
    private const int MostEvidence = 50;

    private readonly ClaimContext _context;

    /// <summary>A judge.</summary>
    /// <param name="releases">The releases; an alias counts only where what it is an alias of is not among them.</param>
    /// <param name="options">How to judge.</param>
    /// <param name="cancellation">Looked at every few thousand releases and between claims.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ClaimJudge(IReadOnlyCollection<Release> releases, ClaimOptions options, CancellationToken cancellation = default) =>
        _context = new ClaimContext(new ReferentIndex(Aliases.Hide(releases), new CancellationPace(cancellation)), options.AsOf, cancellation);

    /// <summary>What the releases say of a claim. No text makes it throw.</summary>
    /// <param name="claim">The sentence.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ReleaseClaimResult Judge(string claim) => Judge(new ClaimLine(claim, null, null));

    /// <summary>What the releases say of a claim that a file holds.</summary>
    public ReleaseClaimResult Judge(ClaimLine line)
    {
        _context.Cancellation.ThrowIfCancellationRequested();
        if (line.Text.Length > LongestClaim || line.Text.Any(char.IsControl))
        {
            return Unread(line, line.Text.Length > LongestClaim
                ? FormattableString.Invariant($"The sentence has {line.Text.Length} characters; a claim has {LongestClaim} at most.")
                : "The sentence holds control characters.");
        }

        var sentence = ClaimSentence.Of(line.Text);
        return sentence.Tokens.Count is 0 or > MostWords
            ? Unread(line, sentence.Tokens.Count == 0 ? "There is no sentence." : FormattableString.Invariant($"The sentence has more than {MostWords} words, too many for one claim."))
            : Judge(line, sentence);
    }

    private ReleaseClaimResult Judge(ClaimLine line, ClaimSentence sentence)
    {
        Referent? unknown = null;
        foreach (var form in ClaimForms.All)
        {
            ClaimFinding? found = null;
            foreach (var pattern in form.Patterns)
            {
                if (pattern.Match(sentence, match => (found = Judged(form, match, ref unknown)) is not null))
                {
                    return Result(line, sentence, form, found!);
                }
            }
        }

        return new ClaimMisfit(_context, sentence).Result(line, unknown);
    }

    // A name that nothing has is no reason to stop: the words may be read in another way.
    private ClaimFinding? Judged(ClaimForm form, ClaimMatch match, ref Referent? unknown)
    {
        foreach (var name in match.Names)
        {
            if (_context.Find(name.Words) is { Kind: ReferentKind.Unknown } nobody)
            {
                unknown ??= match.Names.All(IsKnownOrName) ? nobody : null;
                return null;
            }
        }

        return form.Judge(_context, match);
    }

    // Whether a place holds what it is for, or what may be the name of such a thing.
    private bool IsKnownOrName((string Slot, ClaimWords Words) name)
    {
        var found = _context.Find(name.Words);
        return name.Slot switch
        {
            _ when found.Kind == ReferentKind.Unknown => found.LooksLikeName && name.Slot[0] != 'k',
            "k" or "k1" or "k2" => found.Kind == ReferentKind.Kind,
            "u" or "v" or "w" => found.IsGroup,
            _ => found.Kind != ReferentKind.Vendor,
        };
    }

    private ReleaseClaimResult Result(ClaimLine line, ClaimSentence sentence, ClaimForm form, ClaimFinding found)
    {
        var verdict = found.IsUnresolvable ? ClaimVerdict.Unresolvable
            : found.Truth is not { } truth ? ClaimVerdict.Undecidable
            : truth != sentence.IsNegated ? ClaimVerdict.Supported
            : ClaimVerdict.Refuted;
        return new ReleaseClaimResult(line.Text, verdict, _context.AsOf, found.Why)
        {
            Form = form.Name,
            Evidence = new Listing<Release>(found.Evidence.Distinct().Take(MostEvidence)),
            Gaps = new Listing<ReleaseGap>(found.Gaps.Take(MostEvidence)),
            DistanceBounds = sentence.IsNegated ? null : found.Distance,
            PValue = found.PValue,
            Path = line.Path,
            LineNumber = line.Number,
        };
    }

    private ReleaseClaimResult Unread(ClaimLine line, string why) =>
        new(line.Text, ClaimVerdict.Unparsed, _context.AsOf, why) { Path = line.Path, LineNumber = line.Number };
}
