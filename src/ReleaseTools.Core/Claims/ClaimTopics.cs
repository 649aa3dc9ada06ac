namespace ReleaseTools.Claims;

/// <summary>Matters that no data of releases hold, by the words that people use for them.</summary>
internal static class ClaimTopics
{
    public static readonly (string Topic, string Missing, string[] Words)[] All =
    [
        ("integrations", "which tools integrate a release, and since when", ["ide", "ides", "integration", "integrations", "integrate", "integrated", "plugin", "plugins", "editor", "editors", "ci", "switching"]),
        ("acquisitions", "who bought whom, and when", ["acquire", "acquired", "acquires", "acquisition", "acquisitions", "bought", "buys", "merger", "merged", "takeover"]),
        ("motives", "what the people who decided had in mind", ["accident", "accidental", "intentional", "intentionally", "deliberate", "deliberately", "purpose", "motive", "motives", "strategy", "strategic", "wanted", "wants", "planned", "timed", "watch", "watches", "watching", "mistake", "reaction", "reacted", "response", "copied", "ready", "afraid", "hurry", "hurried", "rushed", "preempt", "held"]),
        ("making", "what a model was made from and how", ["trained", "training", "architecture", "weights", "parameters", "fine-tuned", "finetuned", "distilled", "dataset", "datasets", "structure"]),
        ("adoption", "who uses a release, and how much", ["adoption", "adopted", "users", "developers", "developer", "customers", "popular", "popularity", "market", "revenue", "downloads", "enterprise", "subscribers"]),
        ("quality", "measured results of each release", ["better", "worse", "best", "worst", "smarter", "benchmark", "benchmarks", "accuracy", "accurate", "quality", "pass@k", "hallucination", "hallucinations", "hallucinates", "safer", "safety", "latency", "refactoring", "reliable", "unreliable", "bugs", "capable", "evaluate", "easier", "harder", "helpful", "helpfulness"]),
        ("documentation", "when documentation and changelogs were written", ["documentation", "documented", "docs", "changelog", "changelogs"]),
        ("plans", "what vendors intend; a prediction can be recorded and resolved instead", ["will", "soon", "upcoming", "roadmap", "plans", "intends", "going"]),
    ];

    /// <summary>The first topic that a sentence has a word of; null where it has none.</summary>
    public static (string Topic, string Missing, string Word)? Of(IEnumerable<ClaimToken> tokens)
    {
        foreach (var token in tokens)
        {
            foreach (var (topic, missing, words) in All)
            {
                if (Array.IndexOf(words, token.Word) >= 0)
                {
                    return (topic, missing, token.Text);
                }
            }
        }

        return null;
    }
}
