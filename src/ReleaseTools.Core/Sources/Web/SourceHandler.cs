using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace ReleaseTools.Sources.Web;

/// <summary>Makes the handler beneath the one client of the process: no cookies, no credentials of its own, nothing followed by itself.</summary>
/// <remarks>Proxies are those of the environment (HTTPS_PROXY, NO_PROXY), or of the system on the .NET Framework.</remarks>
internal static class SourceHandler
{
    private const int HeaderKilobytes = 64;

    /// <summary>Creates a handler.</summary>
    /// <param name="trusts">For tests: whether to trust a certificate that the system does not; null for the system's word.</param>
    public static HttpMessageHandler Create(Func<X509Certificate2, bool>? trusts = null)
    {
#if NETSTANDARD2_0
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            MaxResponseHeadersLength = HeaderKilobytes,
        };
        if (trusts is not null)
        {
            handler.ServerCertificateCustomValidationCallback = (_, certificate, _, errors) =>
                errors == System.Net.Security.SslPolicyErrors.None || (certificate is not null && trusts(certificate));
        }

        return handler;
#else
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            MaxResponseHeadersLength = HeaderKilobytes,
            ConnectTimeout = TimeSpan.FromSeconds(15),

            // An address may move to another machine while a long session runs.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (trusts is not null)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
                errors == System.Net.Security.SslPolicyErrors.None || (certificate is X509Certificate2 known && trusts(known));
        }

        return handler;
#endif
    }
}
