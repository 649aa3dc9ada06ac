using Newtonsoft.Json;

namespace ReleaseTools.Formats;

/// <summary>The names of members that a thread has read, so that the same name is the same string. Not thread-safe; of bounded size.</summary>
internal sealed class MemberNames : JsonNameTable
{
    private readonly TextPool _names = new();

    public override string Get(char[] key, int start, int length) => _names.Get(key, start, length);
}
