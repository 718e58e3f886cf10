// The preference centre on Azure Container Apps: no secret anywhere. Its managed identity calls Dataverse and opens the
// storage queue in which refusals wait while Dataverse is away.

@description('The organisation, such as https://contoso.crm4.dynamics.com.')
param dataverseUrl string

@description('The container image, such as registry.azurecr.io/optout-preference-centre:1.0.0.')
param image string

@description('The address at which people reach the page, such as https://preferences.contoso.com. Empty: that of Container Apps.')
param publicUrl string = ''

@description('The name of a container registry in this resource group from which the image comes. Empty: a public image.')
param registryName string = ''

@description('The name at the top of the page. Empty: the sender\'s name out of Dataverse.')
param brandName string = ''

@description('The colour of buttons and links, as #rrggbb.')
param brandColour string = '#1d4f91'

@description('The time zone of times on the page, by its IANA name.')
param timeZone string = 'UTC'

@description('Where traces, metrics and logs go by OTLP. Empty: nowhere.')
param otlpEndpoint string = ''

@description('A name that all resources begin with.')
@minLength(3)
@maxLength(12)
param name string = 'optout'

param location string = resourceGroup().location

@minValue(1)
@maxValue(30)
param smallestReplicas int = 1

@minValue(1)
@maxValue(30)
param largestReplicas int = 4

var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var registryPull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'
var suffix = uniqueString(resourceGroup().id, name)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-preference-centre'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: toLower('${replace(name, '-', '')}${take(suffix, 11)}')
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource queues 'queueServices' = {
    name: 'default'

    resource waiting 'queues' = {
      name: 'optout-waiting'
    }

    resource memory 'queues' = {
      name: 'optout-waiting-memory'
    }
  }
}

resource mayUseQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, queueDataContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = if (!empty(registryName)) {
  name: empty(registryName) ? 'none' : registryName
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(registryName)) {
  name: guid(resourceGroup().id, registryName, identity.id, registryPull)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', registryPull)
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-preference-centre'
  location: location
  properties: {
    retentionInDays: 30
    sku: {
      name: 'PerGB2018'
    }
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-preference-centre'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource centre 'Microsoft.App/containerApps@2024-03-01' = {
  name: '${name}-preference-centre'
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    environmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: 8080
        transport: 'auto'

        // Not redirected by the platform, since mail programs do not follow a redirected post; pages are, by the
        // application.
        allowInsecure: true
      }
      registries: empty(registryName) ? [] : [
        {
          identity: identity.id
          server: registry!.properties.loginServer
        }
      ]
    }
    template: {
      containers: [
        {
          name: 'preference-centre'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: [
            { name: 'PreferenceCentre__DataverseUrl', value: dataverseUrl }
            { name: 'PreferenceCentre__ClientId', value: identity.properties.clientId }
            {
              name: 'PreferenceCentre__PublicUrl'
              value: empty(publicUrl)
                ? 'https://${name}-preference-centre.${environment.properties.defaultDomain}'
                : publicUrl
            }
            { name: 'PreferenceCentre__Store__QueueUrl', value: storage.properties.primaryEndpoints.queue }
            { name: 'PreferenceCentre__Brand__Name', value: brandName }
            { name: 'PreferenceCentre__Brand__Colour', value: brandColour }
            { name: 'PreferenceCentre__TimeZone', value: timeZone }
            { name: 'PreferenceCentre__OtlpEndpoint', value: otlpEndpoint }

            // Only the platform's ingress reaches the container.
            { name: 'PreferenceCentre__Proxies__0', value: '*' }
            { name: 'PreferenceCentre__RedirectToHttps', value: 'true' }
            { name: 'ASPNETCORE_HTTPS_PORT', value: '443' }
          ]
          probes: [
            {
              type: 'Liveness'
              httpGet: {
                path: '/health/live'
                port: 8080
              }
            }
            {
              type: 'Startup'
              httpGet: {
                path: '/health/live'
                port: 8080
              }
            }
          ]
        }
      ]
      scale: {
        minReplicas: smallestReplicas
        maxReplicas: largestReplicas
        rules: [
          {
            name: 'http'
            http: {
              metadata: {
                concurrentRequests: '50'
              }
            }
          }
        ]
      }
    }
  }
  dependsOn: [
    mayUseQueues
    mayPull
  ]
}

@description('Hand this to deploy.ps1 -PreferenceCentreUrl.')
output url string = 'https://${centre.properties.configuration.ingress.fqdn}'

@description('Hand this to deploy.ps1 -PreferenceCentreAppId.')
output applicationId string = identity.properties.clientId
