using System.Text.RegularExpressions;

namespace ReleaseTools.Claims;

/// <summary>Says of a sentence that has no form what was not understood, and what would be.</summary>
internal sealed class ClaimMisfit
{
    private static readonly Regex Place = new(@"\{(?<name>[xyvwl])\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static readonly (string Text, string[] Words, int Things, int Groups)[] Examples = [.. ClaimForms.All.SelectMany(form => form.Examples).Select(Example)];

    private readonly ClaimContext _context;
    private readonly ClaimSentence _sentence;

    public ClaimMisfit(ClaimContext context, ClaimSentence sentence)
    {
        _context = context;
        _sentence = sentence;
    }

    /// <summary>The result.</summary>
    /// <param name="line">The sentence and its place.</param>
    /// <param name="unknown">The name that nothing has, where that is all that is wrong.</param>
    public ReleaseClaimResult Result(ClaimLine line, Referent? unknown)
    {
        if (unknown is not null)
        {
            var close = _context.Index.Close(unknown.Text);
            var nearest = close.Count == 0 ? string.Empty : $" The closest are {string.Join(", ", close.Select(name => $"'{DisplayText.Quote(name)}'"))}.";
            return Of(line, ClaimVerdict.Unresolvable, $"Nothing in the data is named '{DisplayText.Quote(unknown.Text)}'.{nearest}", [], null);
        }

        if (ClaimTopics.Of(_sentence.Written) is var (topic, missing, word))
        {
            return Of(line, ClaimVerdict.Unresolvable, $"Data of releases do not hold {missing} ({topic}: '{DisplayText.Quote(word)}').", [], null);
        }

        var (strange, names) = Sorted();
        var sentence = Filled(Nearest(names), names);
        var why = strange.Count > 0 ? $"Not understood: {string.Join(", ", strange.Select(one => $"'{DisplayText.Quote(one)}'"))}."
            : "The words are known, but together they are no form of claim.";
        var split = _sentence.Has("and") && !sentence.Contains(" and ") ? " Two claims joined by \"and\" are two sentences." : string.Empty;
        return Of(line, ClaimVerdict.Unparsed, $"{why}{split} Nearest: {sentence}.", strange, sentence);
    }

    private ReleaseClaimResult Of(ClaimLine line, ClaimVerdict verdict, string why, IReadOnlyList<string> strange, string? nearest) =>
        new(line.Text, verdict, _context.AsOf, why)
        {
            NotUnderstood = new Listing<string>(strange, ", "),
            Nearest = nearest,
            Path = line.Path,
            LineNumber = line.Number,
        };

    private static (string Text, string[] Words, int Things, int Groups) Example(string text)
    {
        string[] words = [.. ClaimSentence.Of(Place.Replace(text, ",")).Tokens.Where(token => !token.IsComma).Select(token => token.Word).Distinct()];
        var places = Place.Matches(text).Cast<Match>().Select(place => place.Groups["name"].Value).Distinct().ToArray();
        return (text, words, places.Count(name => name is "x" or "y"), places.Count(name => name is not ("x" or "y")));
    }

    // The words that are neither names nor figures nor of the grammar, and the names, in their order.
    private (List<string> Strange, List<(string Text, bool IsGroup)> Names) Sorted()
    {
        var tokens = _sentence.Tokens;
        var strange = new List<string>();
        var names = new List<(string, bool)>();
        for (var at = 0; at < tokens.Count;)
        {
            var length = NameAt(at, names);
            length = length > 0 ? length
                : LengthReader.Read(tokens, at) is { } span ? span.Length
                : DateReader.Read(tokens, at).FirstOrDefault() is { Length: > 0 } date ? date.Length
                : 0;
            if (length == 0 && !IsGrammar(tokens[at].Word))
            {
                strange.Add(tokens[at].Text);
            }

            at += Math.Max(1, length);
        }

        return (strange, names);
    }

    private int NameAt(int start, List<(string, bool)> names)
    {
        for (var length = Math.Min(8, _sentence.Tokens.Count - start); length > 0; length--)
        {
            var words = new ClaimWords(_sentence.Tokens, start, length);
            if (!words.Tokens.Any(token => ClaimLexicon.Reserved.Contains(token.Word)) && _context.Find(words) is { Kind: not ReferentKind.Unknown } known)
            {
                names.Add((words.Text, known.IsGroup));
                return length;
            }
        }

        return 0;
    }

    private static bool IsGrammar(string word) =>
        word is "not" or "never" ? false
        : ClaimVocabulary.Words.Contains(word) || ClaimLexicon.Auxiliaries.Contains(word) || ClaimLexicon.Nouns.Contains(word) || ClaimLexicon.LineNouns.Contains(word)
            || word is "of" or "by" or "from" or ClaimToken.Possessive or ClaimToken.Comma
            || NumberReader.StartsNumber(word);

    // The example that shares most words with the sentence, and has places for its names.
    private string Nearest(List<(string Text, bool IsGroup)> names)
    {
        var groups = names.Count(name => name.IsGroup);
        return Examples
            .OrderByDescending(example => (example.Words.Count(_sentence.Has) / (double)example.Words.Length)
                - (0.2 * (Math.Abs(example.Things - (names.Count - groups)) + Math.Abs(example.Groups - groups))))
            .First().Text;
    }

    private static string Filled(string example, List<(string Text, bool IsGroup)> names)
    {
        var things = new Queue<string>(names.Where(name => !name.IsGroup).Select(name => name.Text));
        var groups = new Queue<string>(names.Where(name => name.IsGroup).Select(name => name.Text));
        var filled = new Dictionary<string, string>(StringComparer.Ordinal);
        return Place.Replace(example, match =>
        {
            var name = match.Groups["name"].Value;
            if (!filled.TryGetValue(name, out var text))
            {
                var isGroup = name is not ("x" or "y");
                var (own, other) = isGroup ? (groups, things) : (things, groups);
                text = own.Count > 0 ? own.Dequeue() : !isGroup && other.Count > 0 ? other.Dequeue() : name == "l" ? "<line>" : isGroup ? "<vendor>" : "<release>";
                filled.Add(name, text);
            }

            return text;
        });
    }
}
