using FsCheck.Xunit;
using ReleaseTools.Rendering;

namespace ReleaseTools.Tests.Rendering;

public sealed class LabelGridTests
{
    [Property(MaxTest = 300)]
    public void Labels_and_what_they_hang_on_never_overlap((byte Column, byte Width)[] labels)
    {
        const int Columns = 60;
        var grid = new LabelGrid(Columns, 4);
        var drawn = new HashSet<(int Row, int Column)>();
        foreach (var (at, length) in labels)
        {
            var (column, width) = (at % Columns, 1 + (length % 20));
            if (grid.Place(column, width) is not { } room)
            {
                continue;
            }

            Assert.True(room.IsLeft ? room.Start + width == column : room.Start == column);
            Assert.InRange(room.Row, 0, 3);
            Assert.All(Enumerable.Range(0, room.Row), above => Assert.True(drawn.Add((above, column))));
            Assert.All(Enumerable.Range(room.Start, width + 1), one => Assert.True(one < Columns && drawn.Add((room.Row, one))));
        }
    }

    [Fact]
    public void A_label_finds_the_first_room_there_is()
    {
        var grid = new LabelGrid(20, 2);
        Assert.Equal(new LabelGrid.Room(0, 10, false), grid.Place(10, 5));
        Assert.Equal(new LabelGrid.Room(0, 2, false), grid.Place(2, 5));
        Assert.Equal(new LabelGrid.Room(1, 12, true), grid.Place(19, 7));
        Assert.Null(grid.Place(10, 3));
    }
}
