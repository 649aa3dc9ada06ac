using System.Globalization;
using System.Text;

namespace ReleaseTools.Formats;

/// <summary>Replaces bytes that are no UTF-8 by U+FFFD, and counts them, so that the loss is told.</summary>
internal sealed class CountingDecoderFallback : DecoderFallback
{
    public CountingDecoderFallback() => Utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, this);

    /// <summary>UTF-8 that counts here what it cannot decode.</summary>
    public Encoding Utf8 { get; }

    /// <summary>How many sequences of bytes were replaced.</summary>
    public long Count { get; private set; }

    public override int MaxCharCount => 1;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    public string Describe() => string.Format(
        CultureInfo.InvariantCulture,
        "The input holds {0} byte sequence(s) that are no UTF-8, read as '\uFFFD'. Save it as UTF-8, or with a byte order mark.",
        Count);

    private sealed class Buffer(CountingDecoderFallback owner) : DecoderFallbackBuffer
    {
        private int _remaining;

        public override int Remaining => _remaining;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.Count++;
            _remaining = 1;
            return true;
        }

        public override char GetNextChar() => _remaining-- > 0 ? '\uFFFD' : '\0';

        public override bool MovePrevious() => false;

        public override void Reset() => _remaining = 0;
    }
}
