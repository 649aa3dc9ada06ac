namespace ReleaseTools.Formats;

/// <summary>Reads releases from delimited text (comma, semicolon, tab or bar) with a header.</summary>
/// <remarks>
/// <para>Quotes, line ends within quotes, CR, LF and CRLF are read as RFC 4180 says. <c>#TYPE</c> of Windows PowerShell and <c>sep=;</c>
/// of Excel, and lines of comment, may stand before the header. Line numbers count the lines of the file, not the rows.</para>
/// <para>A row with more cells than the header has is a problem, unless the further ones are empty. One with fewer cells is read with
/// the missing ones empty, except where it ends before the date: a row cut off must not pass for a release without a date.</para>
/// <para>A row whose column <c>schema</c> holds the house's own schema is read exactly, as <see cref="CsvReleaseWriter"/> wrote it.</para>
/// </remarks>
public sealed class CsvReleaseReader : IReleaseReader
{
    /// <inheritdoc/>
    public string Format => "Csv";

    /// <inheritdoc/>
    public int Recognize(string head)
    {
        var first = head.TrimStart();
        if (first.Length == 0 || first[0] is '<' or '{')
        {
            return 0;
        }

        var dialect = CsvDialect.Detect(head);

        // Surer than changelogs and arrows: what looks like one behind such a header stands in a cell.
        return dialect.KnownHeaders > 0 && dialect.Headers.Count > 1 ? 93
            : dialect.KnownHeaders > 0 ? 40
            : dialect.IsRectangular(head) ? 30
            : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(TextReader text, ReadOptions options) =>
        GuardedReading.Run(text, options, guarded => ReadRows(guarded, options));

    private static IEnumerable<ReadResult> ReadRows(GuardedTextReader text, ReadOptions options)
    {
        var dialect = CsvDialect.Detect(text.Head);
        for (var skipped = 0; skipped < dialect.PreambleLines; skipped++)
        {
            text.ReadLine();
        }

        var rows = new CsvRows(text, dialect);
        if (!rows.MoveNext())
        {
            yield return ReadResult.Of(ReadProblems.Fatal(options, "The input is empty. Expected a header and rows."));
            yield break;
        }

        var mapper = new RecordMapper(options);
        var headers = CsvHeaders.From(rows, out var note);
        var plan = mapper.PlanFor(headers);
        if (plan.Fault is not null || !plan.HasIdentity)
        {
            var fault = plan.Fault
                ?? $"names no release. Expected {FieldNames.IdentityHeaders}; it has: {plan.ListHeaders()}. Map a column to Name or Product.";
            yield return ReadResult.Of(ReadProblems.Fatal(options, $"The header {fault}", rows.Line));
            yield break;
        }

        if (note is not null)
        {
            yield return ReadResult.Of(note);
        }

        if (!plan.HasEvent)
        {
            yield return ReadProblems.NoEvent(options, plan);
        }

        var isEmpty = true;
        var lost = new SortedSet<int>();
        var values = new object?[headers.Count];
        while (rows.MoveNext())
        {
            if (rows.IsComment && headers.Count > 1)
            {
                yield return ReadResult.Of($"Left out the comment in line {rows.Line}.");
            }
            else if (!rows.IsBlank)
            {
                isEmpty = false;
                yield return ReadRow(rows, plan, mapper, values, lost, options);
            }
        }

        if (lost.Count > 0)
        {
            yield return ReadResult.Of($"Left out cells that hold only the .NET name of a list, as Export-Csv writes it: {string.Join(", ", lost.Select(column => DisplayText.Quote(headers[column])))}.");
        }

        if (isEmpty)
        {
            yield return ReadResult.Of("The input has a header and no rows, so it holds no releases.");
        }
    }

    private static ReadResult ReadRow(CsvRows rows, RecordPlan plan, RecordMapper mapper, object?[] values, SortedSet<int> lost, ReadOptions options)
    {
        var origin = new RecordOrigin(rows.Line);
        var schema = plan.ColumnOf(RecordField.Schema);
        if ((rows.Fault(plan) ?? (schema < 0 ? null : HouseCsv.Fault(rows, plan))) is { } fault)
        {
            return ReadResult.Of(ReadProblems.Record(options, origin, null, null, fault));
        }

        var isExact = schema >= 0 && schema < rows.Count && HouseSchema.IsNamed(rows[schema]);
        for (var column = 0; column < values.Length; column++)
        {
            var text = column < rows.Count ? rows[column] : null;
            values[column] = isExact ? SpreadsheetText.Restore(text!) : text;
            if (!isExact && CellText.IsTypeName(text))
            {
                values[column] = null;
                lost.Add(column);
            }
        }

        return mapper.Map(plan, values, origin);
    }
}
