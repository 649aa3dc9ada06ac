using System.Management.Automation;
using ReleaseTools.Timelines;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>A cmdlet that asks its question of groups of releases, all of which it needs before it can answer.</summary>
public abstract class GroupedCmdlet : ReleaseInputCmdlet
{
    private TimelineBuilder _builder = null!;
    private KeyWatch _keys = null!;

    private protected GroupedCmdlet()
    {
    }

    /// <summary>Up to when releases count, to the end of that date: what was released later is not out yet, and what is open is measured up to it. The default is now.</summary>
    [Parameter]
    [InstantTransformation]
    public DateTimeOffset? AsOf { get; set; }

    /// <summary><see cref="AsOf"/>, or when the cmdlet began.</summary>
    private protected DateTimeOffset Moment { get; private set; }

    /// <summary>By what to group; null for what is usual.</summary>
    private protected abstract string[]? Keys { get; }

    /// <summary>The grouping where none is asked for.</summary>
    private protected virtual ReleaseGrouping UsualGrouping => ReleaseGrouping.VendorAndProduct;

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        Moment = AsOf ?? DateTimeOffset.UtcNow;
        var grouping = AnalysisGrouping.Of(this, Keys) ?? UsualGrouping;
        _builder = new TimelineBuilder(grouping);
        _keys = new KeyWatch(grouping.Keys);
    }

    /// <inheritdoc/>
    private protected override void Take(Release release)
    {
        if (!_keys.IsSettled)
        {
            _keys.See(release);
        }

        _builder.Add(release);
    }

    /// <summary>The releases in their groups. A terminating error where a key was no property, and none of the releases had such an attribute.</summary>
    private protected Timeline GroupedReleases()
    {
        AnalysisGrouping.Check(this, _keys);
        return BackgroundWork.Run(this, "Sorting releases", (_, cancellation) => _builder.Build(cancellation), Cancellation);
    }

    /// <summary>The events of each group, for a question about its rhythm; a warning where every group has one release.</summary>
    private protected IReadOnlyList<EventTrain> Rhythms()
    {
        var timeline = GroupedReleases();
        if (timeline.Count > 1 && timeline.GroupCount == timeline.Count)
        {
            WriteWarning("Every group has one release, so none has a rhythm. Use -GroupBy Vendor, or None for all of them together.");
        }

        return EventTrain.In(timeline, Moment);
    }
}
