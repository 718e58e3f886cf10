namespace OptOutPlugin.Domain.Tests.ReadingDeliveries;

/// <summary>Reports as each mail system writes them for people, made up for these tests.</summary>
internal static class WrittenCases
{
    private const string Daemon = "mailer-daemon@relay.example";
    private const string Master = "postmaster@contoso.com";

    /// <summary>Style, sender, subject, text, and what is expected: addresses with their outcomes.</summary>
    public static TheoryData<string, string, string, string, string> All => new()
    {
        {
            "Postfix", Daemon, "Undelivered Mail Returned to Sender",
            """
            This is the mail system at host relay.example.

            Sorry: what you wrote could not
            be delivered to one or more recipients.

            <ana@shop.example>: host mx.shop.example[203.0.113.9] said: 550 5.1.1
                <ana@shop.example>: Recipient address rejected: User unknown in virtual
                mailbox table (in reply to RCPT TO command)

            <ben@shop.example>: host mx.shop.example[203.0.113.9] said: 452 4.2.2
                over quota (in reply to RCPT TO command)
            """,
            "ana@shop.example Hard, ben@shop.example Full"
        },
        {
            "Exim", Daemon, "Mail delivery failed: returning message to sender",
            """
            A message that you sent could not be delivered to one or more of its
            recipients. This is a permanent error. The following address(es) failed:

              ana@shop.example
                Unrouteable address
              ben@shop.example
                SMTP error after RCPT TO:<ben@shop.example>:
                host mx.shop.example [203.0.113.9]: 554 5.7.1 your IP is on a blocklist

            ------ This is a copy of the message, including all the headers. ------

            To: cleo@shop.example
            """,
            "ana@shop.example Hard, ben@shop.example Policy"
        },
        {
            "qmail", Daemon, "failure notice",
            """
            Hi. I wasn't able to deliver your message to the following addresses.

            <ana@shop.example>:
            203.0.113.9 does not like recipient.
            Remote host said: 550 sorry, no mailbox here by that name (#5.1.1)
            Giving up on 203.0.113.9.

            --- Below this line is a copy of the message.

            Return-Path: <us@contoso.com>
            Message-ID: <one@contoso.com>
            """,
            "ana@shop.example Hard"
        },
        {
            "Exchange", Master, "Undeliverable: Spring",
            """
            <html><body><p>Delivery has failed to these recipients or groups:</p>
            <p><a href="mailto:ana@shop.example">Ana Muster</a><br>The address could not be found.</p>
            <p>Diagnostic information for administrators:</p>
            <p>Generating server: x.contoso.com</p><p>ana@shop.example<br>
            Remote Server returned &#39;550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found by lookup&#39;</p>
            <p>Original message headers:</p><pre>Received: from a by b
            Message-ID: &lt;two@contoso.com&gt;
            To: cleo@shop.example</pre></body></html>
            """,
            "ana@shop.example Hard"
        },
        {
            "Exchange in German", "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@contoso.com", "Unzustellbar: Angebot",
            """
            Fehler bei der Zustellung an folgende Empfänger:

            ana@shop.example<mailto:ana@shop.example>
            Die E-Mail-Adresse wurde nicht gefunden.

            Diagnoseinformationen für Administratoren:

            ana@shop.example
            #550 5.1.1 RESOLVER.ADR.RecipNotFound ##
            """,
            "ana@shop.example Hard"
        },
        {
            "Gmail", Daemon, "Delivery Status Notification (Failure)",
            """
            ** Address not found **

            Your message wasn't delivered to ana@shop.example because the address couldn't be found.

            The response from the remote server was:
            550 5.1.1 no account here
            """,
            "ana@shop.example Hard"
        },
        {
            "Yahoo", Daemon, "Failure Notice",
            """
            Sorry, we were unable to deliver your message to the following address.

            <ana@shop.example>:
            554: 30: Sorry, your message to ana@shop.example cannot be delivered. This mailbox is disabled (554.30).

            --- Original message follows.
            """,
            "ana@shop.example Hard"
        },
        {
            "GMX", Daemon, "Mail delivery failed: returning message to sender",
            """
            A message that you sent could not be delivered to one or more of its recipients.

            "ana@shop.example":
            SMTP error from remote server after RCPT command:
            host: mx.shop.example
            5.1.1 <ana@shop.example>... no such user

            --- The header of the original message is following. ---
            To: cleo@shop.example
            """,
            "ana@shop.example Hard"
        },
        {
            "Mimecast", Master, "[Postmaster] Email Delivery Failure",
            """
            An email that you attempted to send to the following address could not be delivered:
            -- ana@shop.example

            The problem appears to be :
            -- Server rejected it

            Additional information follows :
            -- 5.1.1 user unknown
            """,
            "ana@shop.example Hard"
        },
        {
            "SendGrid", Daemon, "Undelivered Mail Returned to Sender",
            """
            Your message was not able to be
            delivered to one of its intended recipients.

            ana:00000:<ana@shop.example> : 550 5.1.1 no such user
            """,
            "ana@shop.example Hard"
        },
        {
            "Sendmail", Daemon, "Returned mail: see transcript for details",
            """
               ----- The following addresses had permanent fatal errors -----
            <ana@shop.example>
                (reason: 550 5.1.1 User unknown)

               ----- Transcript of session follows -----
            ... while talking to mx.shop.example.:
            >>> RCPT TO:<ana@shop.example>
            <<< 550 5.1.1 User unknown
            """,
            "ana@shop.example Hard"
        },
        {
            "old Sendmail", Daemon, "Returned mail: Host unknown",
            """
               ----- Transcript of session follows -----
            554 <ana@nowhere.example>... 550 Host unknown
            554 <ben@shop.example>... Connection reset by peer
            <<< 550 You cannot write to yourself (us@contoso.com).

               ----- Unsent message follows -----
            To: cleo@shop.example
            """,
            "ana@nowhere.example Hard, ben@shop.example Soft"
        },
        {
            "Barracuda", Daemon, "**Message you sent blocked by our bulk email filter**",
            """
            Your message to: ana@shop.example
            was blocked by our firewall. It has NOT BEEN DELIVERED.
            """,
            "ana@shop.example Policy"
        },
        {
            "a delay", Daemon, "Warning: message 1abc delayed 24 hours",
            """
            A message that you sent has not yet been delivered to one or more of its recipients.

              ana@shop.example
                550 5.1.1 user unknown

            Delivery attempts will continue for some time.
            """,
            ""
        },
        {
            "only a support address besides", Daemon, "Undelivered Mail Returned to Sender",
            """
            Your message could not be delivered. Ask here:
            help@relay.example

            <ana@shop.example>: 550 5.1.1 user unknown
            """,
            "help@relay.example Soft, ana@shop.example Hard"
        },
    };
}
