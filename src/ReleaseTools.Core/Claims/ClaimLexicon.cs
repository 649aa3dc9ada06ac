namespace ReleaseTools.Claims;

/// <summary>The words of the grammar: what stands for what, and what says nothing.</summary>
internal static class ClaimLexicon
{
    /// <summary>What people say for one another. The key of each is the word that forms are written with; the longest that fits is taken.</summary>
    public static readonly (string Meaning, string[] Phrases)[] Synonyms =
    [
        ("released before", ["preceded", "beat", "came ahead of"]),
        ("released after", ["followed", "trailed"]),
        ("before", ["earlier than", "ahead of", "prior to", "sooner than"]),
        ("after", ["later than"]),
        ("sameday", ["on the same day as", "on same day as", "the same day as", "same day as", "on the same day", "on same day", "on the same date as", "on same date as", "on the same date", "on same date", "same-day"]),
        ("sametime", ["at the same time as", "at same time as", "at the same moment as", "at same moment as", "simultaneously with", "at the same time", "at same time", "at the same moment", "at same moment", "at the same instant", "simultaneously", "together with"]),
        ("samemonth", ["in the same month as", "in same month as", "in the same month", "in same month"]),
        ("sameyear", ["in the same year as", "in same year as", "in the same year", "in same year"]),
        ("exactly", ["precisely", "to the second"]),
        ("about", ["roughly", "around", "approximately", "approx", "circa", "nearly", "almost", "some"]),
        ("atmost", ["at most", "no more than", "not more than", "no longer than", "not longer than", "up to", "within", "inside", "at maximum"]),
        ("atleast", ["at least", "no less than", "no fewer than", "not less than", "not fewer than", "at minimum"]),
        ("lessthan", ["less than", "fewer than", "under", "shorter than"]),
        ("morethan", ["more than", "over", "greater than", "in excess of", "longer than"]),
        ("notbefore", ["no earlier than", "not earlier than", "no sooner than"]),
        ("notafter", ["no later than", "not later than"]),
        ("by end", ["by the end of", "by end of"]),
        ("eachother", ["each other", "one another"]),
        ("moreoften", ["more often", "more frequently", "more regularly", "faster", "at a higher rate", "at higher rate"]),
        ("lessoften", ["less often", "less frequently", "more rarely", "slower", "more slowly", "at a lower rate", "at lower rate"]),
        ("asoften", ["as often as", "as frequently as"]),
        ("chance", ["chance", "a coincidence", "coincidence", "coincidental", "accidental", "random", "luck", "mere chance", "pure chance", "by chance", "by accident"]),
        ("nochance", ["no coincidence", "no chance", "no accident", "not chance", "not a coincidence", "not coincidence", "not by chance", "not an accident", "not accidental", "not coincidental", "not random"]),
        ("increasing", ["rising", "growing", "going up", "on the rise", "on rise", "becoming more common", "becoming more frequent", "getting more common", "getting more frequent", "more and more common", "more and more frequent"]),
        ("decreasing", ["falling", "declining", "going down", "dropping", "becoming less common", "becoming less frequent", "becoming rarer", "getting less common", "getting rarer"]),
        ("accelerating", ["speeding up", "getting faster", "becoming faster", "quickening", "faster and faster", "more and more often", "getting shorter", "becoming shorter", "shrinking", "shortening", "narrowing"]),
        ("slowing", ["slowing down", "getting slower", "becoming slower", "decelerating", "less and less often", "getting longer", "becoming longer", "lengthening", "widening"]),
        ("onaverage", ["on average", "in the mean", "on the average"]),
        ("latest", ["newest", "most recent"]),
        ("first", ["earliest"]),
        ("last", ["final"]),
        ("permillion", ["per million", "per 1m", "per 1000000", "a million", "for a million", "per m", "/m"]),
        ("openweights", ["open weights", "open-weights", "open-weight", "open weight"]),
        ("contextwindow", ["context window", "context length", "context size", "context limit", "context"]),
        ("cutoff", ["knowledge cutoff", "knowledge cut-off", "knowledge-cutoff", "training cutoff", "cut-off"]),
        ("supports", ["support", "accepts", "accept", "handles", "handle", "understands", "takes", "is able to", "can do"]),
        ("costs", ["cost", "is priced at", "was priced at", "priced at"]),
        ("dearerthan", ["more expensive than", "costlier than", "dearer than", "pricier than"]),
        ("cheaperthan", ["cheaper than", "less expensive than"]),
        ("twice", ["two times", "double"]),
        ("three times", ["thrice"]),
        ("unsure", ["not only", "not just", "not merely", "not clearly", "not certainly", "not definitely", "not evidently", "not obviously", "not surely", "not reportedly", "not supposedly", "not allegedly", "not apparently"]),
        ("since", ["from the start of", "starting in", "starting from"]),
    ];

    /// <summary>Verbs of releasing: past, base and present.</summary>
    public static readonly string[] Released =
    [
        "released", "launched", "shipped", "announced", "published", "unveiled", "introduced", "debuted", "came out", "come out", "went live", "brought out", "put out",
        "rolled out", "made available", "came", "arrived", "appeared", "landed", "presented", "issued", "delivered",
    ];

    /// <summary>Base forms, after did and to.</summary>
    public static readonly string[] Release =
    [
        "release", "launch", "ship", "announce", "publish", "unveil", "introduce", "debut", "come out", "go live", "bring out", "put out", "roll out", "come", "arrive", "appear", "present", "issue", "deliver",
    ];

    /// <summary>Those of them that may be said of what is still to come.</summary>
    public static readonly HashSet<string> Announced = new(StringComparer.Ordinal) { "announced", "announce", "unveiled", "unveil", "introduced", "introduce", "presented", "present" };

    /// <summary>What says that a thing is out, after a form of to be.</summary>
    public static readonly string[] IsOut = ["out", "available", "live", "generally available"];

    /// <summary>Present forms.</summary>
    public static readonly string[] Releases = ["launches", "ships", "publishes", "brings out", "puts out", "rolls out"];

    /// <summary>What carries a tense and nothing else.</summary>
    public static readonly HashSet<string> Auxiliaries = new(StringComparer.Ordinal) { "was", "were", "is", "are", "be", "been", "being", "has", "have", "had", "got", "did" };

    /// <summary>Adverbs that may stand inside a verb and mean something.</summary>
    public static readonly HashSet<string> Adverbs = new(StringComparer.Ordinal) { "first", "always", "last", "both", "sameday", "sametime" };

    /// <summary>Words that change nothing in what is claimed, wherever they stand.</summary>
    public static readonly string[] Fillers =
    [
        "reportedly", "apparently", "allegedly", "actually", "really", "indeed", "famously", "officially", "publicly", "also", "already", "clearly", "certainly", "definitely",
        "evidently", "supposedly", "obviously", "surely", "reputedly", "in fact", "of course", "it is said that", "it is claimed that", "it is true that", "the fact is that", "ever", "even",
        "yet", "so far", "to date", "itself", "any", "initially", "originally", "generally speaking", "as a matter of fact", "that day", "on the market", "to the public", "to market", "into the world",
    ];

    /// <summary>Words that change nothing before a figure, a preposition or a verb.</summary>
    public static readonly HashSet<string> Emphasis = new(StringComparer.Ordinal) { "just", "only", "merely", "barely", "mere", "full", "whole", "quite", "very", "right" };

    /// <summary>Those of them that before an order say how near it was, and so are no mere emphasis there.</summary>
    public static readonly HashSet<string> Nearness = new(StringComparer.Ordinal) { "just", "barely", "quite", "very", "right" };

    /// <summary>Articles. One in capitals, or before a verb, is a part of a name.</summary>
    public static readonly HashSet<string> Articles = new(StringComparer.Ordinal) { "a", "an", "the", "its", "their" };

    /// <summary>Words that no name of a release holds.</summary>
    public static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "released", "before", "after", "sameday", "sametime", "samemonth", "sameyear", "was", "has", "than", "and", "or", "but", "in", "on", "at", "to", "not", "never", "always", "since", "between",
        "until", "about", "exactly", "atmost", "atleast", "lessthan", "morethan", "notbefore", "notafter", "apart", "eachother", "moreoften", "lessoften", "asoften", "often", "every", "chance", "nochance",
        "increasing", "decreasing", "accelerating", "slowing", "onaverage", "openweights", "contextwindow", "cutoff", "supports", "costs", "dearerthan", "cheaperthan", "twice", "permillion", ClaimToken.Comma,
        "that", "which", "who", "because", "although", "though", "while", "when", "if", "as", "will", "would", "could", "should", "may", "might", "must", "can", "with", "without", "for", "is", "are",
        "did", "does", "do", "too", "so", "neither", "nor", "both", "there", "instead", "rather", "except", "unless", "gap", "cannot",
    };

    /// <summary>Words that stand for no release that could be looked up.</summary>
    public static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal)
    {
        "it", "they", "he", "she", "we", "you", "i", "this", "these", "those", "them", "everything", "everyone", "everybody", "nobody", "nothing", "none", "no", "someone", "something", "anyone",
        "anything", "each", "all", "most", "many", "few", "several", "other", "another", "others", "rivals", "competitors", "people", "everywhere", "somewhere",
    };

    /// <summary>Words that say how or when, and name nothing.</summary>
    public static readonly HashSet<string> Adverbial = new(StringComparer.Ordinal)
    {
        "yesterday", "today", "tomorrow", "now", "then", "again", "soon", "late", "later", "early", "together", "always", "never", "once", "often", "sometimes", "somehow", "here", "there", "alone", "free", "online",
        "twice", "instead", "anyway", "however", "afterwards", "afterward", "previously", "ago", "long", "next", "second", "third", "simply", "well", "badly", "fast", "slow", "more", "less", "much", "good", "bad",
    };

    /// <summary>What a release is called where its kind is named.</summary>
    public static readonly HashSet<string> Nouns = new(StringComparer.Ordinal)
    {
        "model", "models", "release", "releases", "version", "versions", "one", "ones", "variant", "variants", "launch", "launches", "fine-tune", "fine-tunes", "finetune", "sibling", "siblings", "edition",
        "editions", "update", "updates", "product", "products",
    };

    /// <summary>What a line is called.</summary>
    public static readonly HashSet<string> LineNouns = new(StringComparer.Ordinal) { "line", "generation", "family", "series" };

    /// <summary>Kinds of releases by other names.</summary>
    public static readonly Dictionary<string, string> KindSynonyms = new(StringComparer.Ordinal)
    {
        ["coding"] = "code", ["coded"] = "code", ["coder"] = "code", ["programming"] = "code",
        ["regular"] = "general", ["general-purpose"] = "general", ["standard"] = "general", ["base"] = "general", ["main"] = "general", ["normal"] = "general",
        ["specialised"] = "specialized", ["special-purpose"] = "specialized", ["optimised"] = "optimized",
        ["mathematics"] = "math", ["maths"] = "math", ["images"] = "image", ["pre-release"] = "preview", ["prerelease"] = "preview", ["beta"] = "preview", ["long-term-support"] = "lts",
        ["embeddings"] = "embedding", ["visual"] = "vision",
    };

    /// <summary>Words of everyday that are a part of many names.</summary>
    public static readonly HashSet<string> NameParts = new(StringComparer.Ordinal)
    {
        "chat", "codex", "mini", "nano", "pro", "plus", "max", "ultra", "turbo", "flash", "lite", "large", "medium", "small", "instant", "instruct", "base", "preview", "beta", "alpha", "rc", "lts", "opus", "sonnet", "haiku",
        "code", "coder", "math", "reasoning", "vision", "image", "audio", "video",
    };

    /// <summary>Kinds that are known although no release of the data is of them.</summary>
    public static readonly HashSet<string> UsualSpecialties = new(StringComparer.Ordinal)
    {
        "code", "math", "reasoning", "vision", "image", "audio", "video", "safety", "embedding", "research", "multimodal",
    };
}
