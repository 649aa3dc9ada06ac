using ReleaseTools.Naming;

namespace ReleaseTools.Tests.Naming;

public sealed class NamingRulesTests
{
    [Theory]
    [InlineData("gpt-5.3-codex", "OpenAI", "GPT", "5.3", "codex", "specialized", "code")]
    [InlineData("openai_gpt_5_3_codex", "OpenAI", "GPT", "5.3", "codex", "specialized", "code")]
    [InlineData("OpenAI: GPT-5.3 Codex", "OpenAI", "GPT", "5.3", "codex", "specialized", "code")]
    [InlineData("gpt-5.3-codex-spark", "OpenAI", "GPT", "5.3", "codex-spark", "specialized", "code")]
    [InlineData("GPT-5.3 Chat", "OpenAI", "GPT", "5.3", "chat", "general", null)]
    [InlineData("anthropic_opus_4_6", "Anthropic", "Claude", "4.6", "opus", "general", null)]
    [InlineData("Opus 4.6", "Anthropic", "Claude", "4.6", "opus", "general", null)]
    [InlineData("anthropic/claude-opus-4.6", "Anthropic", "Claude", "4.6", "opus", "general", null)]
    [InlineData("claude-3.7-sonnet:thinking", "Anthropic", "Claude", "3.7", "sonnet-thinking", "specialized", "reasoning")]
    [InlineData("openrouter/openai/gpt-5-mini", "OpenAI", "GPT", "5", "mini", "optimized", null)]
    [InlineData("meta-llama/llama-3.3-70b-instruct", "Meta", "Llama", "3.3", "70b-instruct", "general", null)]
    [InlineData("meta_llama_4", "Meta", "Llama", "4", null, "general", null)]
    [InlineData("amazon/claude-opus-4.6", "Anthropic", "Claude", "4.6", "opus", "general", null)]
    [InlineData("anthropics/claude-code v2.1.32", "Anthropic", "Claude Code", "2.1.32", null, "general", null)]
    [InlineData("Phi-3.5-MoE", "Microsoft", "Phi", "3.5", "moe", "general", null)]
    [InlineData("llama3.3:70b", "Meta", "Llama", "3.3", "70b", "general", null)]
    [InlineData("qwen3-coder-480b-a35b", "Alibaba", "Qwen", "3", "coder-480b-a35b", "specialized", "code")]
    [InlineData("DeepSeek-Coder-V2 236B", "DeepSeek", "DeepSeek", "2", "coder-236b", "specialized", "code")]
    [InlineData("Nano Banana Pro", "Google", "Gemini", "3", "pro-image", "specialized", "image")]
    [InlineData("Command R+", "Cohere", "Command R", null, "plus", "optimized", null)]
    [InlineData("gpt4o mini", "OpenAI", "GPT", "4o", "mini", "optimized", null)]
    [InlineData("@openai/codex 0.98.0", "OpenAI", "codex", "0.98.0", null, "general", null)]
    [InlineData("@openai/codex@0.98.0", "OpenAI", "codex", "0.98.0", null, "general", null)]
    [InlineData("@angular/core 17.0.0-rc.1", null, "@angular/core", "17.0.0-rc.1", null, "preview", null)]
    [InlineData("PowerShell v7.6.1-preview.2", "Microsoft", "PowerShell", "7.6.1-preview.2", null, "preview", null)]
    [InlineData("powershell-yaml 0.4.7", null, "powershell-yaml", "0.4.7", null, "general", null)]
    [InlineData("Pester 5.7.1", null, "Pester", "5.7.1", null, "general", null)]
    [InlineData("serde 1.0.200", null, "serde", "1.0.200", null, "general", null)]
    [InlineData("node v22.3.0-rc.1", null, "node", "22.3.0-rc.1", null, "preview", null)]
    [InlineData("my-lib@1.2.0", null, "my-lib", "1.2.0", null, "general", null)]
    [InlineData("my-lib-1.2.0-beta.1", null, "my-lib", "1.2.0-beta.1", null, "preview", null)]
    [InlineData("pkg/v1.2.0", null, "pkg", "1.2.0", null, "general", null)]
    [InlineData("github.com/foo/bar/v2 v2.1.0", null, "github.com/foo/bar/v2", "2.1.0", null, "general", null)]
    [InlineData("go1.22.1", null, "go", "1.22.1", null, "general", null)]
    [InlineData("jdk8u422-b05.1", null, "jdk", "8u422-b05.1", null, "general", null)]
    [InlineData("curl-7_6_0", null, "curl", "7_6_0", null, "general", null)]
    [InlineData("7-Zip 24.08", null, "7-Zip", "24.08", null, "general", null)]
    [InlineData("Ubuntu 24.04 LTS", null, "Ubuntu", "24.04", "lts", "lts", null)]
    [InlineData("Foo 14.1 beta 2", null, "Foo", "14.1 beta 2", null, "preview", null)]
    [InlineData("Acme Chat 2 mini", null, "Acme Chat", "2", "mini", "optimized", null)]
    [InlineData("v7.6.1-preview.2", null, null, "7.6.1-preview.2", null, "preview", null)]
    [InlineData("gemini-cli 0.1.0", null, "gemini-cli", "0.1.0", null, "general", null)]
    [InlineData("sonar 10.3", null, "sonar", "10.3", null, "general", null)]
    [InlineData("anthropic 0.39.0", null, "anthropic", "0.39.0", null, "general", null)]
    [InlineData("google-auth 2.0.0", null, "google-auth", "2.0.0", null, "general", null)]
    [InlineData("log4j-2-api 2.17", null, "log4j-2-api", "2.17", null, "general", null)]
    [InlineData("numpy==2.1.2", null, "numpy", "2.1.2", null, "general", null)]
    [InlineData("numpy==1!2.0.dev1", null, "numpy", "1!2.0.dev1", null, "preview", null)]
    [InlineData("numpy>=2.1", null, "numpy>=2.1", null, null, null, null)]
    [InlineData("jdk8u422-b05", null, "jdk", "8u422-b05", null, "general", null)]
    [InlineData("jdk-21.0.5+11", null, "jdk", "21.0.5+11", null, "general", null)]
    [InlineData("log4j2", null, "log4j2", null, null, null, null)]
    [InlineData("openssl-3.0.15", null, "openssl", "3.0.15", null, "general", null)]
    [InlineData("go1.23.2", null, "go", "1.23.2", null, "general", null)]
    [InlineData("org.springframework:spring-core:6.1.5", null, "org.springframework:spring-core", "6.1.5", null, "general", null)]
    [InlineData("golang.org/x/net v0.30.0", null, "golang.org/x/net", "0.30.0", null, "general", null)]
    [InlineData("python 3.13.0rc2", null, "python", "3.13.0rc2", null, "preview", null)]
    [InlineData("ubuntu 24.04 LTS", null, "ubuntu", "24.04", "lts", "lts", null)]
    [InlineData("k8s 1.31.0-rc.1", null, "k8s", "1.31.0-rc.1", null, "preview", null)]
    [InlineData("release-1.27.0", null, null, "1.27.0", null, "general", null)]
    [InlineData("nginx release-1.27.0", null, "nginx", "1.27.0", null, "general", null)]
    [InlineData("postgres/REL_17_2", null, "postgres", "17_2", null, "general", null)]
    [InlineData("my-release-1.27.0", null, "my-release", "1.27.0", null, "general", null)]
    [InlineData("release-notes 1.2.0", null, "release-notes", "1.2.0", null, "general", null)]
    [InlineData("rust 1.83.0", null, "rust", "1.83.0", null, "general", null)]
    [InlineData("openai/codex rust-v0.98.0", "OpenAI", "codex", "0.98.0", null, "general", null)]
    [InlineData("openai/codex 0.98.0", "OpenAI", "codex", "0.98.0", null, "general", null)]
    [InlineData("codex 0.98.0", null, "codex", "0.98.0", null, "general", null)]
    [InlineData("google/gemini-cli v0.1.0", "Google", "gemini-cli", "0.1.0", null, "general", null)]
    [InlineData("google-gemini/gemini-cli v0.1.0", "Google", "gemini-cli", "0.1.0", null, "general", null)]
    [InlineData("claude-code 2.1.32", "Anthropic", "Claude Code", "2.1.32", null, "general", null)]
    [InlineData("@anthropic-ai/claude-code 2.1.31", "Anthropic", "Claude Code", "2.1.31", null, "general", null)]
    [InlineData("@anthropic-ai/claude-code@2.2.0-beta.1", "Anthropic", "Claude Code", "2.2.0-beta.1", null, "preview", null)]
    [InlineData("@anthropic-ai/claude-code", "Anthropic", "Claude Code", null, null, null, null)]
    [InlineData("@openai/claude-code 2.1.31", "OpenAI", "claude-code", "2.1.31", null, "general", null)]
    [InlineData("@google/gemini-cli 0.1.0", "Google", "gemini-cli", "0.1.0", null, "general", null)]
    [InlineData("GPT-5.3 Codex (specialized)", "OpenAI", "GPT", "5.3", "codex", "specialized", "code")]
    [InlineData("GPT-5.3 Codex (general)", "OpenAI", "GPT", "5.3", "codex", "general", null)]
    [InlineData("GPT-5.3 [General]", "OpenAI", "GPT", "5.3", null, "general", null)]
    [InlineData("Widget 2.1 (lts)", null, "Widget", "2.1", null, "lts", null)]
    [InlineData("(preview)", null, "(preview)", null, null, null, null)]
    [InlineData("o365", null, "o365", null, null, null, null)]
    [InlineData("Foo-7B", null, "Foo-7B", null, null, null, null)]
    [InlineData("Some thing", null, "Some thing", null, null, null, null)]
    public void Takes_names_apart(
        string name, string? vendor, string? product, string? version, string? variant, string? track, string? specialty)
    {
        var parsed = NamingRules.Default.Parse(name);
        Assert.Equal(
            (vendor, product, version, variant, track, specialty),
            (parsed.Vendor, parsed.Product, parsed.Version?.Text, parsed.Variant, parsed.Track, parsed.Specialty));
        Assert.Equal(name, parsed.Raw);
    }

    [Theory]
    [InlineData("claude-opus-4-5-20251101", "2025-11-01")]
    [InlineData("gpt-4o-2024-08-06", "2024-08-06")]
    [InlineData("devstral-2512", "2025-12")]
    [InlineData("command-r-08-2024", "2024-08")]
    [InlineData("grok-4.20-0309-reasoning", "2026-03-09")]
    [InlineData("GPT-4 (Mar 2023)", "2023-03")]
    [InlineData("gpt-5-20251345", null)]
    [InlineData("claude-opus-4-5", null)]
    [InlineData("llama-3.3-2512", null)]
    public void Reads_stamps(string name, string? snapshot) =>
        Assert.Equal(snapshot is null ? ReleaseDate.Unknown : ReleaseDate.Parse(snapshot), NamingRules.Default.Parse(name).Snapshot);

    [Theory]
    [InlineData("gpt-5.3-chat-latest", true)]
    [InlineData("Claude Opus 4.5 (latest)", true)]
    [InlineData("gpt-5.3-chat", false)]
    public void Marks_moving_aliases(string name, bool isMoving) => Assert.Equal(isMoving, NamingRules.Default.Parse(name).IsMovingAlias);

    [Theory]
    [InlineData("v7.6.1-preview.2", "PowerShell", "PowerShell", "PowerShell", "PowerShell", "7.6.1-preview.2", null, "preview")]
    [InlineData("7.6.0", "Microsoft", "powershell", "Microsoft", "PowerShell", "7.6.0", null, "general")]
    [InlineData("release-1.27.0", "CNCF", "Kubernetes", "CNCF", "Kubernetes", "1.27.0", null, "general")]
    [InlineData("rust-v0.98.0", "openai", "codex", "OpenAI", "codex", "0.98.0", null, "general")]
    [InlineData("gpt-5.3-codex", "Azure", null, "Azure", "GPT", "5.3", "codex", "specialized")]
    [InlineData("5.3-codex", "openai", "gpt", "OpenAI", "GPT", "5.3", "codex", "specialized")]
    [InlineData("Codex", "OpenAI", "GPT", "OpenAI", "GPT", null, "codex", "specialized")]
    [InlineData("@openai/codex 0.98.0", "OpenAI", "codex-cli", "OpenAI", "codex-cli", "0.98.0", null, "general")]
    [InlineData("sonar", "perplexity", null, "Perplexity", "Sonar", null, null, "general")]
    [InlineData("Widget 2.1", "acme", "Widget", "acme", "Widget", "2.1", null, "general")]
    [InlineData("Widget Pro 2.1", "acme", "Widget Pro", "acme", "Widget Pro", "2.1", null, "general")]
    [InlineData("Strawberry", "OpenAI", "GPT", "OpenAI", "GPT", null, null, null)]
    public void Believes_what_the_record_says(
        string name, string givenVendor, string? givenProduct, string vendor, string product, string? version, string? variant, string? track)
    {
        var parsed = NamingRules.Default.Parse(name, givenVendor, givenProduct);
        Assert.Equal((vendor, product, version, variant, track), (parsed.Vendor, parsed.Product, parsed.Version?.Text, parsed.Variant, parsed.Track));
    }

    [Theory]
    [InlineData("openai", "OpenAI")]
    [InlineData("OpenAI, Inc.", "OpenAI")]
    [InlineData("Open AI", "OpenAI")]
    [InlineData("zhipuai", "Zhipu AI")]
    [InlineData("Z.ai", "Zhipu AI")]
    [InlineData("moonshotai", "Moonshot AI")]
    [InlineData("xai", "xAI")]
    [InlineData("x-ai", "xAI")]
    [InlineData("Meta AI", "Meta")]
    [InlineData("mistral", "Mistral AI")]
    [InlineData(" Acme Corp ", "Acme Corp")]
    [InlineData("", "")]
    public void Spells_vendors_one_way(string vendor, string expected) => Assert.Equal(expected, NamingRules.Default.CanonicalVendor(vendor));

    [Theory]
    [InlineData(null, null, "general", null)]
    [InlineData("", null, "general", null)]
    [InlineData("codex", null, "specialized", "code")]
    [InlineData("Codex-Spark", null, "specialized", "code")]
    [InlineData("coder", null, "specialized", "code")]
    [InlineData("chat-latest", null, "general", null)]
    [InlineData("turbo", null, "optimized", null)]
    [InlineData("opus", null, "general", null)]
    [InlineData("480b-a35b", null, "general", null)]
    [InlineData("deep-research", null, "specialized", "research")]
    [InlineData("non-reasoning", null, "general", null)]
    [InlineData("preview", null, "preview", null)]
    [InlineData("flash-preview", null, "optimized", null)]
    [InlineData("pro", null, "optimized", null)]
    [InlineData("pro", "Gemini", "general", null)]
    [InlineData("stable", null, null, null)]
    public void Classifies_variants(string? variant, string? product, string? track, string? specialty) =>
        Assert.Equal((track, specialty), NamingRules.Default.Classify(variant, product));

    [Fact]
    public void A_users_rules_win()
    {
        const string Json = """
            {
              // Comments are allowed.
              "vendors": [{ "name": "Acme", "aliases": ["acme-labs"] }, { "name": "Open AI Research", "aliases": ["openai"] }],
              "variants": [{ "track": "optimized", "words": ["codex", "blitz"] }],
              "names": { "moonshot": "rocket-r3" },
              "tagPrefixes": ["Build-"],
              "products": [
                { "name": "Rocket", "vendor": "Acme", "match": ["rocket"], "versionLetters": ["r"], "stampDates": { "0401": "2026-04-01" } },
                { "name": "Gemini", "variants": [{ "track": "beta", "words": ["pro"] }] }
              ]
            }
            """;
        var rules = NamingRules.Default.Extend(NamingRules.Load(new StringReader(Json)));
        var rocket = rules.Parse("acme-labs/rocket-r2.5-blitz-0401");
        Assert.Equal(
            ("Acme", "Rocket", "2.5", "blitz", "optimized", ReleaseDate.FromDay(2026, 4, 1)),
            (rocket.Vendor, rocket.Product, rocket.Version?.Text, rocket.Variant, rocket.Track, rocket.Snapshot));
        Assert.Equal("3", rules.Parse("Moonshot").Version?.Text);
        Assert.Equal(("Widget", "2.1"), (rules.Parse("Widget build-2.1").Product, rules.Parse("Widget build-2.1").Version?.Text));
        Assert.Equal(("Widget", "2.1"), (rules.Parse("Widget release-2.1").Product, rules.Parse("Widget release-2.1").Version?.Text));
        Assert.Equal(("optimized", null), rules.Classify("codex"));
        Assert.Equal("Open AI Research", rules.CanonicalVendor("OpenAI"));
        Assert.Equal("beta", rules.Parse("gemini-3-pro").Track);
        Assert.Equal("Google", rules.Parse("gemini-3-pro").Vendor);
        Assert.Equal("specialized", NamingRules.Default.Parse("gpt-5.3-codex").Track);
    }

    [Theory]
    [InlineData("", "line 0")]
    [InlineData("[]", "line 1, column 1")]
    [InlineData("{}", "line 1, column 2: the object is empty; expected at least one of vendors, products, variants,")]
    [InlineData("{\n  // none yet\n}", "line 3, column 1")]
    [InlineData("{\n  \"vendor\": []\n}", "line 2, column 11")]
    [InlineData("{\n  \"vendors\": [\n    { \"aliases\": [] } ]\n}", "line 3")]
    [InlineData("{ \"vendors\": [ 5 ] }", "expected an object")]
    [InlineData("{ \"latest\": \"latest\" }", "expected a list")]
    [InlineData("{ \"latest\": [\"\"] }", "empty")]
    [InlineData("{ \"latest\": [\"a\"], \"latest\": [\"b\"] }", "twice")]
    [InlineData("{ \"latest\": [\"a\"]", "line 1")]
    [InlineData("{ \"latest\": [\"a\"] } { }", "Additional text")]
    [InlineData("{ \"stamps\": [\"dd.MM\"] }", "no notation of a stamp")]
    [InlineData("{ \"variants\": [{ \"words\": [\"x\"] }] }", "needs a track")]
    [InlineData("{ \"products\": [{ \"name\": \"X\", \"match\": [\"*\"] }] }", "matches everything")]
    [InlineData("{ \"products\": [{ \"name\": \"X\", \"stampDates\": { \"0401\": \"soon\" } }] }", "line 1")]
    [InlineData("{ \"products\": [{ \"name\": \"X\", \"package\": 1 }] }", "true or false")]
    [InlineData("{ \"products\": [[[[[[[[[[1]]]]]]]]]] }", "line 1")]
    public void Says_where_a_rules_file_is_wrong(string json, string expected)
    {
        var error = Assert.Throws<FormatException>(() => NamingRules.Load(new StringReader(json)));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Contains("line ", error.Message, StringComparison.Ordinal);
        Assert.Contains("column ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rules_file_is_bounded_in_size() => Assert.Contains(
        "at most", Assert.Throws<FormatException>(() => NamingRules.Load(new StringReader(new string(' ', 2_000_000)))).Message, StringComparison.Ordinal);
}
