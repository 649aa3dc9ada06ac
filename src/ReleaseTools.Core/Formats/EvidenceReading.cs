namespace ReleaseTools.Formats;

/// <summary>Reads when a release came, what became of it, and what proves the date.</summary>
internal sealed class EvidenceReading
{
    private readonly string? _sourceName;

    public EvidenceReading(ReadOptions options) => _sourceName = CellText.Of(options.SourceName);

    /// <summary>Reads date, status and provenance.</summary>
    /// <returns>The track that the words of the date or the status say, or null.</returns>
    public string? Read(RecordCells cells, ReleaseBuilder release)
    {
        var date = cells.Date(RecordField.Released, out var inDate);
        var inStatus = cells.Status();
        date = date.IsKnown ? date : inStatus?.Date ?? date;
        release.Released = DateCell.Coarsen(date, cells.Text(RecordField.Precision));
        release.Status = cells.Flag(RecordField.Draft) == true ? ReleaseStatus.Announced
            : cells.Flag(RecordField.Withdrawn) == true ? ReleaseStatus.Withdrawn
            : inStatus?.Status ?? inDate?.Status ?? (date.IsKnown ? ReleaseStatus.Released : ReleaseStatus.Announced);
        release.SetAttribute("lifecycle", inStatus?.Lifecycle ?? inDate?.Lifecycle);
        if (!ReadList(cells, release))
        {
            ReadSource(cells, release);
        }

        return inStatus?.Track ?? inDate?.Track;
    }

    /// <summary>Reads the house's own schema, which leaves out the usual: status Released, and no source where it names none.</summary>
    public static void ReadStated(RecordCells cells, ReleaseBuilder release)
    {
        release.Released = cells.Date(RecordField.Released, out _);
        release.Status = cells.Status()?.Status ?? ReleaseStatus.Released;
        ReadList(cells, release);
    }

    private static bool ReadList(RecordCells cells, ReleaseBuilder release)
    {
        var value = cells.Value(RecordField.Provenance);
        if (value is not (RecordNode or Provenance or System.Collections.IEnumerable) || value is string)
        {
            return false;
        }

        var sources = new List<Provenance>();
        if (EvidenceCells.ReadList(value, sources) is { } error)
        {
            cells.Fail(RecordField.Provenance, error);
        }

        sources.ForEach(release.AddProvenance);
        return true;
    }

    private void ReadSource(RecordCells cells, ReleaseBuilder release)
    {
        var proves = Proves(cells);
        var stated = cells.Date(RecordField.Stated, out _);
        if (!stated.IsKnown)
        {
            stated = release.Released;
            release.Released = new Provenance(string.Empty, proves: proves, stated: stated).Bounds;
        }

        var link = cells.Text(RecordField.Link);
        if ((Source(cells) ?? link) is { } source)
        {
            release.AddProvenance(new Provenance(source, link, cells.Date(RecordField.RetrievedAt, out _).Earliest, proves, stated));
        }
    }

    // A record with a column of its own for the source means it, even when the cell is empty.
    private string? Source(RecordCells cells) =>
        cells.States(RecordField.Source) ? cells.Text(RecordField.Source)
        : cells.States(RecordField.Provenance) ? cells.Text(RecordField.Provenance)
        : _sourceName;

    private static EvidenceKind Proves(RecordCells cells)
    {
        if (cells.Text(RecordField.Proves) is not { } text)
        {
            return EvidenceCells.OfKind(cells.Text(RecordField.Kind));
        }

        if (!EvidenceCells.TryRead(text, out var proves))
        {
            cells.Fail(RecordField.Proves, "is no proof. Expected Published, NotLaterThan, NotBefore or Nothing.");
        }

        return proves;
    }
}
