using System.Runtime.InteropServices;
using System.Security;
using ReleaseTools.Sources;

namespace ReleaseTools.PowerShell.Binding;

/// <summary>Takes a token out of a SecureString.</summary>
internal static class TokenText
{
    /// <summary>The token; null for none.</summary>
    /// <exception cref="ArgumentException">It is no token; the message does not repeat it.</exception>
    public static AccessToken? Of(SecureString? secret)
    {
        if (secret is null)
        {
            return null;
        }

        var memory = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            return new AccessToken(Marshal.PtrToStringUni(memory) ?? string.Empty);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(memory);
        }
    }
}
